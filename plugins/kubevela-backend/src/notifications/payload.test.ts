import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import { payloadOf } from './payload';
import type { Notice } from './types';

const SEVERITIES = { failure: 'high', recovery: 'low' } as const;

const problem: InstanceSummary['problem'] = {
  code: 'workflow-suspended',
  severity: 'error',
  sentence: 'The workflow is suspended at step check',
  params: { step: 'check' },
};
const notice = (change: Partial<Notice> = {}): Notice => ({
  application: 'shop/web',
  title: 'Web shop',
  owner: 'group:default/shop',
  look: 'bad',
  kind: 'failure',
  clusters: ['dev', 'eu', 'us', 'cn'],
  problem,
  ...change,
});
const payload = (
  language: 'en' | 'zh',
  notices: Notice[],
  summary = notices.length > 1,
) =>
  payloadOf(
    {
      owner: notices[0].owner,
      kind: notices[0].kind,
      notices,
      count: notices.length,
      clusters: notices[0].clusters,
      summary,
    },
    { severities: SEVERITIES, language },
  );

describe('what a notification says', () => {
  it('should be English', () => {
    expect(payload('en', [notice()])).toMatchObject({
      title: 'Web shop turned bad on dev, eu, us and 1 more',
      description: 'The workflow is suspended at step check',
      severity: 'high',
    });
    expect(payload('en', [notice(), notice({ title: 'Cart' })])).toMatchObject({
      title: '2 applications of shop turned bad on dev, eu, us and 1 more',
      description: 'Web shop, Cart',
    });
  });

  it('should be Chinese where that is configured, the problem written anew', () => {
    const { title, description } = payload('zh', [notice()]);
    expect(title).toBe('Web shop 出现问题（dev、eu、us 等 4 个集群）');
    expect(description).toMatch(/check/);
    expect(description).not.toMatch(/suspended/);
    const recovered = { kind: 'recovery', problem: undefined } as const;
    expect(payload('zh', [notice(recovered)]).title).toBe('Web shop 已恢复');
    expect(payload('zh', [notice(recovered), notice(recovered)]).title).toBe(
      'shop 的 2 个应用已恢复',
    );
  });

  it('should be the cluster\u2019s own words where no rule knows what is wrong', () => {
    const unknown = notice({ problem: undefined, sentence: 'quota exceeded' });
    expect(payload('zh', [unknown]).description).toBe('quota exceeded');
    const brandNew = notice({ problem: { ...problem, code: 'brand-new' } });
    expect(payload('zh', [brandNew]).description).toBe(problem.sentence);
  });

  it('should carry facts for processors that write texts of their own', () => {
    expect(payload('zh', [notice()]).metadata).toEqual({
      kind: 'failure',
      applications: ['shop/web'],
      clusters: ['dev', 'eu', 'us', 'cn'],
      problem: 'workflow-suspended',
    });
  });
});
