import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  ActivityRecorder,
  RecordedCreation,
  RecordedKubevelaService,
} from '../activity';
import type { NewEntry } from '../activity/types';
import { DefaultKubevelaService } from '../api/DefaultKubevelaService';
import { toHttpError } from '../api/toHttpError';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { keepClusterToken } from '../clusters/acting';
import { Identity } from '../clusters/acting/Identity';
import { Creation } from '../create/Creation';
import {
  startWatchedSandbox,
  type WatchedSandbox,
} from '../live/__testUtils__/watchedSandbox';
import { PAUSE_LABEL } from '../model/delivery/isPaused';
import { eventually } from '../watch/__testUtils__/eventually';

jest.setTimeout(180_000);

const PATIENCE_MS = 60_000;
const RBAC = '/apis/rbac.authorization.k8s.io/v1';
const ADA = mockCredentials.user('user:default/ada');
const IMPERSONATION = { as: 'impersonation' };
const ref = (namespace: string, name: string): InstanceRef => ({
  cluster: 'w1',
  namespace,
  name,
});
const apps = (namespace: string) =>
  `/apis/core.oam.dev/v1beta1/namespaces/${namespace}/applications`;
const applicationOf = ({ namespace, name }: InstanceRef) => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  namespace,
  name,
});
const manifest = (name: string) =>
  JSON.stringify({
    spec: {
      components: [
        { name, type: 'webservice', properties: { image: 'nginx:1.27' } },
      ],
    },
  });

/** Ada's team may write in `default` and nowhere else. The portal itself may write everywhere, and must not. */
describe.each(['1.11.0', '1.10.9'])(
  'acting in the name of whoever asks, with vela-core %s',
  version => {
    let sandbox: WatchedSandbox;
    let entries: NewEntry[];

    /** The backend as it is with this in `kubevela.writes`, in front of the same cluster. */
    function portal(writes: JsonObject) {
      const { model, settings, watch } = sandbox;
      const acting = actingBy(writes, ['group:default/payments']);
      const clusters = () => [watch];
      const creation = new Creation({ acting, clusters, settings });
      const options = {
        permissions: mockServices.permissions(),
        permissionsRegistry: mockServices.permissionsRegistry.mock(),
        find: (at: InstanceRef) => model.get(at),
        recorder: new ActivityRecorder({
          store: {
            async write(entry: NewEntry, id?: string) {
              if (id) entries.push(entry);
              return 'begun';
            },
          },
          subject: at => creation.summaryAt(at),
          onWritten: () => {},
          logger: mockServices.logger.mock(),
        }),
      };
      const service = new RecordedKubevelaService({
        ...options,
        service: new DefaultKubevelaService({ acting, clusters, model }),
      });
      const recorded = new RecordedCreation({
        ...options,
        service: creation,
        userInfo: mockServices.userInfo(),
      });
      return {
        apply: (
          at: InstanceRef,
          more: object = {},
          credentials: BackstageCredentials = ADA,
        ) =>
          recorded.apply(
            at,
            { manifest: manifest(at.name), mode: 'create', ...more },
            credentials,
          ),
        async offered(at: InstanceRef) {
          const resource = applicationOf(at);
          const { items } = await service.listOperations(at, resource, {
            credentials: ADA,
          });
          return items.find(({ name }) => name === 'delete-application');
        },
        async operate(
          at: InstanceRef,
          operation: 'pause-reconciling' | 'delete-application',
          credentials: BackstageCredentials = ADA,
        ) {
          const resource = applicationOf(at);
          const { preconditions } = await service.listOperations(at, resource, {
            credentials,
          });
          return service.operate(
            at,
            { operation, resource, preconditions: preconditions! },
            { credentials },
          );
        },
      };
    }

    const failure = async (work: Promise<unknown>) =>
      toHttpError(
        await work.then(
          () => undefined,
          error => error,
        ),
      ) as Error | undefined;
    const stands = (at: InstanceRef) =>
      sandbox.cluster.admin
        .getJson<any>(`${apps(at.namespace)}/${at.name}`)
        .catch(({ reason }) => reason);
    const seen = (at: InstanceRef) =>
      eventually(async () => {
        expect(sandbox.model.get(at)).toBeDefined();
      }, PATIENCE_MS);
    const bind = (
      scope: string,
      kind: 'RoleBinding' | 'ClusterRoleBinding',
      role: string,
      subject: object,
    ) =>
      sandbox.cluster.create(`${RBAC}/${scope}${kind.toLowerCase()}s`, {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind,
        metadata: { generateName: 'acting-' },
        roleRef: {
          apiGroup: 'rbac.authorization.k8s.io',
          kind: 'ClusterRole',
          name: role,
        },
        subjects: [{ apiGroup: 'rbac.authorization.k8s.io', ...subject }],
      });

    beforeAll(async () => {
      sandbox = await startWatchedSandbox({ profile: 'vela', version });
      await sandbox.cluster.create('/api/v1/namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'other' },
      });
      await bind('namespaces/default/', 'RoleBinding', 'velastage-write', {
        kind: 'Group',
        name: 'backstage:group:default/payments',
      });
      const creation = new Creation({
        acting: actingBy(),
        clusters: () => [sandbox.watch],
        settings: sandbox.settings,
      });
      await eventually(async () => {
        const { items } = await creation.listDefinitions('w1');
        const known = items.filter(({ hasSchema }) => hasSchema).length;
        if (known <= 80) {
          throw new Error(`vela-core knows ${known} definitions so far`);
        }
      }, PATIENCE_MS);
      await sandbox.cluster.create(apps('other'), {
        apiVersion: 'core.oam.dev/v1beta1',
        kind: 'Application',
        metadata: { name: 'theirs', namespace: 'other' },
        ...JSON.parse(manifest('theirs')),
      });
      await eventually(async () => {
        if (!sandbox.model.get(ref('other', 'theirs'))) {
          throw new Error('The portal does not see it yet');
        }
      }, PATIENCE_MS);
    }, 600_000);

    beforeEach(() => {
      entries = [];
    });

    afterAll(() => sandbox?.stop(), 60_000);

    it('says what the portal lacks to speak for others, and writes nothing', async () => {
      const error = await failure(
        portal(IMPERSONATION).apply(ref('default', 'early')),
      );
      expect(error?.name).toBe('ServiceUnavailableError');
      expect(error?.message).toContain(
        "the portal's account may not act for backstage:user:default/ada",
      );
      expect(error?.message).toContain('verbs: ["impersonate"]');
      expect(await stands(ref('default', 'early'))).toBe('notFound');
      expect(entries).toMatchObject([{ result: 'failed' }]);
    });

    describe('by impersonation', () => {
      beforeAll(async () => {
        await bind('', 'ClusterRoleBinding', 'velastage-impersonate', {
          kind: 'User',
          name: 'portal',
        });
        await eventually(async () => {
          const writer = sandbox.watch.connection!.writer(
            Identity.impersonated('user:default/ada', {
              user: 'backstage:user:default/ada',
              groups: ['backstage:group:default/payments'],
            }),
          );
          if (!(await writer.may('PATCH', `${apps('default')}/x`))) {
            throw new Error('The roles do not hold yet');
          }
        }, PATIENCE_MS);
      });

      it('lets a person do what the cluster lets them', async () => {
        const { apply, offered, operate } = portal(IMPERSONATION);
        const mine = ref('default', 'mine');
        expect(await apply(mine, { dryRun: true })).toMatchObject({
          outcome: 'created',
        });
        await apply(mine);
        await seen(mine);
        expect(await offered(mine)).toMatchObject({ allowed: true });
        expect(await offered(ref('other', 'theirs'))).toMatchObject({
          allowed: false,
          refusal: {
            code: 'cluster-permission',
            params: {
              who: 'backstage:user:default/ada',
              verb: 'delete',
              namespace: 'other',
            },
          },
        });
        await operate(mine, 'pause-reconciling');
        const { labels, annotations } = (await stands(mine)).metadata;
        expect(labels).toMatchObject({ [PAUSE_LABEL]: 'true' });
        expect(JSON.stringify(annotations)).toContain('user:default/ada');
        expect(entries).toMatchObject([
          { who: 'user:default/ada', result: 'done' },
          { who: 'user:default/ada', result: 'done' },
        ]);
      });

      it('refuses the rest in their name, on record, though the portal might', async () => {
        const { apply, operate } = portal(IMPERSONATION);
        const [fresh, theirs] = [ref('other', 'fresh'), ref('other', 'theirs')];
        const preview = await apply(fresh, { dryRun: true });
        expect(preview).toMatchObject({
          outcome: 'refused',
          problems: [
            {
              code: 'not-yours',
              message: expect.stringContaining(
                'may not create applications.core.oam.dev in namespace other',
              ),
            },
          ],
        });
        const before = (await stands(theirs)).spec;
        for (const attempt of [
          () => apply(fresh),
          () =>
            apply(theirs, {
              mode: 'update',
              manifest: manifest('theirs').replace('1.27', '1.28'),
            }),
          () => operate(theirs, 'pause-reconciling'),
          () => operate(theirs, 'delete-application'),
        ]) {
          const error = await failure(attempt());
          expect(error?.name).toBe('NotAllowedError');
          expect(error?.message).toContain('user:default/ada');
          expect(error?.message).toContain('in namespace other');
        }
        expect(await stands(fresh)).toBe('notFound');
        const after = await stands(theirs);
        expect(after.spec).toEqual(before);
        expect(after.metadata.labels?.[PAUSE_LABEL]).toBeUndefined();
        expect(after.metadata.deletionTimestamp).toBeUndefined();
        expect(entries).toHaveLength(4);
        for (const entry of entries) {
          expect(entry).toMatchObject({
            who: 'user:default/ada',
            result: 'refused',
            refusal: 'permission',
          });
        }
        // The very same by the portal's own account, to which it is allowed.
        await portal({}).operate(theirs, 'pause-reconciling');
        expect((await stands(theirs)).metadata.labels).toMatchObject({
          [PAUSE_LABEL]: 'true',
        });
      });

      it('needs no right to write for the portal itself', async () => {
        await sandbox.cluster.remove(
          `${RBAC}/clusterrolebindings/sandbox-portal-velastage-write`,
        );
        await eventually(async () => {
          const own = sandbox.watch.connection!.writer(Identity.portal());
          expect(await own.may('PATCH', `${apps('default')}/x`)).toBe(false);
        }, PATIENCE_MS);
        const again = ref('default', 'again');
        expect((await failure(portal({}).apply(again)))?.name).toBe(
          'ServiceUnavailableError',
        );
        await portal(IMPERSONATION).apply(again);
        expect((await stands(again)).metadata.name).toBe('again');
      });
    });

    it("writes with a person's own token, and never without it", async () => {
      const { apply } = portal({ as: 'userToken' });
      const tokened = ref('default', 'tokened');
      expect((await failure(apply(tokened)))?.message).toContain('sent none');
      await sandbox.cluster.create(
        '/api/v1/namespaces/default/serviceaccounts',
        {
          apiVersion: 'v1',
          kind: 'ServiceAccount',
          metadata: { name: 'ada' },
        },
      );
      const { status } = await sandbox.cluster.create(
        '/api/v1/namespaces/default/serviceaccounts/ada/token',
        {
          apiVersion: 'authentication.k8s.io/v1',
          kind: 'TokenRequest',
          spec: {},
        },
      );
      const withToken = (token: string) => {
        const credentials = mockCredentials.user('user:default/ada');
        keepClusterToken(credentials, token);
        return credentials;
      };
      expect(
        (await failure(apply(tokened, {}, withToken('made-up'))))?.message,
      ).toContain('does not accept the token of user:default/ada');
      expect(
        (await failure(apply(tokened, {}, withToken(status.token))))?.message,
      ).toContain('may not create applications.core.oam.dev');
      await bind('namespaces/default/', 'RoleBinding', 'velastage-write', {
        apiGroup: '',
        kind: 'ServiceAccount',
        namespace: 'default',
        name: 'ada',
      });
      await eventually(async () => {
        await apply(tokened, {}, withToken(status.token));
      }, PATIENCE_MS);
      expect((await stands(tokened)).metadata.name).toBe('tokened');
      expect(JSON.stringify(entries)).not.toContain(status.token);
    });
  },
);
