import { kube } from './support/cluster';
import { api, expectAccessible, open } from './support/portal';
import { expect, test } from './support/test';

const NAMESPACE = '/namespaces/insight';
const CORE = `/api/v1${NAMESPACE}`;
const APPS = `/apis/core.oam.dev/v1beta1${NAMESPACE}/applications`;
const PAGE = '/kubevela/applications/insight/stages/rollout';
const ROUTE = '/instances/dev/insight/stages/workflow';
const CANARY = 'c4n4ry-of-the-workflow';

const read = (name: string, kind: string, outputs: object[]) => ({
  name,
  type: 'read-object',
  properties: {
    apiVersion: 'v1',
    kind,
    name: 'stages-facts',
    namespace: 'insight',
  },
  outputs,
});

test.describe.configure({ mode: 'serial' });

async function cleanUp() {
  await kube('dev', 'DELETE', `${APPS}/stages`).catch(() => {});
  await kube('dev', 'DELETE', `${CORE}/secrets/stages-facts`).catch(() => {});
  await kube('dev', 'DELETE', `${CORE}/configmaps/stages-facts`).catch(
    () => {},
  );
}

test.beforeAll(async () => {
  await cleanUp();
  await kube('dev', 'POST', `${CORE}/secrets`, {
    metadata: { name: 'stages-facts' },
    stringData: { login: CANARY },
  });
  await kube('dev', 'POST', `${CORE}/configmaps`, {
    metadata: { name: 'stages-facts' },
    data: { region: 'eu-north' },
  });
  // Until the one before is gone, this is a conflict.
  await expect(() =>
    kube('dev', 'POST', APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'stages', namespace: 'insight' },
      spec: {
        components: ['left', 'right'].map(name => ({
          name,
          type: 'webservice',
          properties: { image: 'nginx:1.27' },
        })),
        workflow: {
          mode: { steps: 'StepByStep', subSteps: 'DAG' },
          steps: [
            read('facts', 'ConfigMap', [
              { name: 'region', valueFrom: 'output.value.data.region' },
            ]),
            read('login', 'Secret', [
              { name: 'login', valueFrom: 'output.value.data.login' },
            ]),
            {
              name: 'both',
              type: 'step-group',
              subSteps: ['left', 'right'].map(name => ({
                name,
                type: 'apply-component',
                properties: { component: name },
              })),
            },
            {
              name: 'tell',
              type: 'print-message-in-status',
              properties: { message: '' },
              inputs: [{ from: 'region', parameterKey: 'message' }],
            },
            {
              name: 'only-prod',
              type: 'print-message-in-status',
              if: 'context.namespace == "prod"',
              properties: { message: 'hello' },
            },
            {
              name: 'migrate',
              type: 'vela-cli',
              properties: {
                command: ['vela', 'version'],
                serviceAccountName: 'default',
              },
            },
            { name: 'nap', type: 'suspend', properties: { duration: '1h' } },
            {
              name: 'last',
              type: 'print-message-in-status',
              properties: { message: 'over' },
            },
          ],
        },
      },
    }),
  ).toPass();
});

test.afterAll(cleanUp);

test('a workflow is seen as a graph, and each step tells what it takes and hands on', async ({
  page,
}) => {
  await open(page, 'Olga', PAGE);
  const workflow = page.getByRole('region', { name: 'Workflow' });
  await expect(
    workflow.getByRole('button', {
      name: /^nap, waiting, suspend.*Goes on by itself in/,
    }),
  ).toBeVisible();
  await expect(
    workflow.getByRole('button', { name: /^last, pending.*waits for nap$/ }),
  ).toBeVisible();
  // Sub-steps of a graph stand side by side, the group's next step under it.
  const place = async (name: RegExp) =>
    (await workflow.getByRole('button', { name }).boundingBox())!;
  expect((await place(/^left,/)).y).toBe((await place(/^right,/)).y);
  expect((await place(/^tell,/)).y).toBeGreaterThan((await place(/^left,/)).y);

  await workflow.getByRole('button', { name: /^tell,/ }).click();
  const tell = workflow.getByRole('group', { name: 'Step tell' });
  await expect(
    tell.getByRole('region', { name: 'Value of region' }),
  ).toHaveText('eu-north');
  await expectAccessible(page);

  await workflow.getByRole('button', { name: /^login,/ }).click();
  await expect(
    workflow
      .getByRole('group', { name: 'Step login' })
      .getByText('Hidden: it comes from a Secret, or may.'),
  ).toBeVisible();

  await workflow.getByRole('button', { name: 'List', exact: true }).click();
  await expect(
    workflow.getByRole('list', { name: 'Steps', exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the log of what a step started is one click away', async ({ page }) => {
  await open(page, 'Olga', `${PAGE}?step=migrate`);
  await page
    .getByRole('group', { name: 'Step migrate' })
    .getByRole('link', { name: 'Logs' })
    .click();
  const drawer = page.getByRole('dialog', { name: /^Job stages-migrate-/ });
  await expect(drawer.getByRole('tab', { name: 'Logs' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('on a narrow screen it is a list that fits', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'Olga', `${PAGE}?step=facts`);
  await expect(
    page.getByRole('list', { name: 'Steps', exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Value of region' }),
  ).toBeVisible();
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= window.innerWidth,
    ),
  ).toBe(true);
});

test('what steps hand on is for those who may read manifests, and secrets for nobody', async ({
  page,
}) => {
  const answer = await api('Olga', ROUTE);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('eu-north');
  for (const secret of [CANARY, Buffer.from(CANARY).toString('base64')]) {
    expect(answer.text).not.toContain(secret);
  }
  const refused = await api('Vic', ROUTE);
  expect(refused.status).toBe(403);
  expect(refused.text).not.toContain('eu-north');
  await open(page, 'Vic', `${PAGE}?step=facts`);
  await expect(page.getByRole('group', { name: 'Step facts' })).toContainText(
    'kubevela.manifest.read',
  );
});
