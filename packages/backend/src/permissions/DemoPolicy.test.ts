import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  kubevelaPermissions,
  kubevelaPodDeletePermission,
  kubevelaRolloutApprovePermission,
  kubevelaRolloutControlPermission,
  kubevelaWorkloadRestartPermission,
  kubevelaWorkloadScalePermission,
} from '@velastage/plugin-kubevela-common';
import { DemoPolicy } from './DemoPolicy';

const member = (group: string) =>
  ({
    info: { ownershipEntityRefs: [`group:default/${group}`] },
  } as PolicyQueryUser);
const policy = new DemoPolicy();

describe('DemoPolicy', () => {
  it.each([
    kubevelaWorkloadRestartPermission,
    kubevelaWorkloadScalePermission,
    kubevelaPodDeletePermission,
    kubevelaRolloutApprovePermission,
    kubevelaRolloutControlPermission,
  ])('should leave $name to owners and operators', async permission => {
    expect(await policy.handle({ permission }, member('operators'))).toEqual({
      result: AuthorizeResult.ALLOW,
    });
    expect(
      await policy.handle({ permission }, member('payments')),
    ).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        rule: 'IS_OWNED_BY',
        params: { claims: ['group:default/payments'] },
      },
    });
    expect(await policy.handle({ permission }, member('viewers'))).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('should let viewers change nothing', async () => {
    const writes = kubevelaPermissions.filter(
      ({ type, attributes }) =>
        type === 'resource' && attributes.action !== 'read',
    );
    const decisions = await Promise.all(
      writes.map(permission =>
        policy.handle({ permission }, member('viewers')),
      ),
    );
    expect(new Set(decisions.map(({ result }) => result))).toEqual(
      new Set([AuthorizeResult.DENY]),
    );
  });
});
