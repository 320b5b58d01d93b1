import { createInstance } from 'i18next';
import type { Problem } from '../api/models';
import { messages } from '../translation/en';
import chinese from '../translation/zh';
import {
  applyProblemText,
  problemText,
  type TranslateAny,
} from '@velastage/plugin-kubevela-common';

/** i18next set up as Backstage does it. */
function translator(language: 'en' | 'zh') {
  const i18n = createInstance({
    fallbackLng: 'en',
    supportedLngs: ['en', 'zh'],
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
      format: value => value,
    },
    ns: [],
    defaultNS: false,
    fallbackNS: false,
    initImmediate: false,
  });
  i18n.init();
  i18n.addResourceBundle('en', 'kubevela', messages, true, false);
  i18n.addResourceBundle('zh', 'kubevela', chinese, false, true);
  return i18n.getFixedT(language, 'kubevela') as unknown as TranslateAny;
}

const en = translator('en');
const zh = translator('zh');

const problem: Problem = {
  code: 'workflow-suspended',
  severity: 'info',
  sentence: 'Suspended at {{step}} $t(x)',
  advice: 'Resume it.',
  params: { step: 'approve' },
};

describe('problemText', () => {
  it('passes the server’s English through, whatever is in it', () => {
    expect(problemText(en, problem)).toEqual({
      sentence: 'Suspended at {{step}} $t(x)',
      advice: 'Resume it.',
    });
  });

  it('shows the server’s sentence for a code that it does not know', () => {
    const unknown = { ...problem, code: 'brand-new' };
    expect(problemText(zh, unknown).sentence).toBe(problem.sentence);
  });

  it('writes the sentence from its parts in another language', () => {
    expect(problemText(zh, problem).sentence).toBe(
      '工作流在步骤 approve 被挂起',
    );
  });

  it('says it with fewer parts where one is missing', () => {
    const partless = { ...problem, params: {} };
    expect(problemText(zh, partless).sentence).toBe('工作流被挂起');
  });

  it('keeps the server’s sentence where no way to say it is complete', () => {
    const pull = { ...problem, code: 'image-pull', sentence: 'No pull.' };
    expect(problemText(zh, pull).sentence).toBe('No pull.');
  });
});

describe('applyProblemText', () => {
  const wrong = {
    code: 'type-unknown',
    message: 'web: the cluster dev has no trait type scalr',
    params: { label: 'web', type: 'trait', name: 'scalr', cluster: 'dev' },
  };

  it('passes the server’s English through, and says it anew in another language', () => {
    expect(applyProblemText(en, wrong)).toBe(wrong.message);
    expect(applyProblemText(zh, wrong)).toBe(
      'web：集群 dev 没有名为 scalr 的运维特征类型',
    );
    const params = { ...wrong.params, meant: 'scaler' };
    expect(applyProblemText(zh, { ...wrong, params })).toMatch(
      /是否想写 scaler/,
    );
  });

  it('takes no name of somebody for a word', () => {
    const twice = {
      code: 'name-twice',
      message: 'Two of them',
      params: { what: 'policy', name: 'component' },
    };
    expect(applyProblemText(zh, twice)).toBe(
      '名称 component 出现了两次：请为每个策略取不同的名称',
    );
  });
});
