import {
  chineseProblems,
  problemText,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-common';

/** Languages that notifications are written in. */
export type NotificationLanguage = 'en' | 'zh';

type Problem = NonNullable<InstanceSummary['problem']>;

/** The sentences of notifications in one language. */
export interface NotificationTexts {
  turnedBad(title: string, clusters: string): string;
  recovered(title: string): string;
  manyTurnedBad(count: number, owner: string, clusters: string): string;
  manyRecovered(count: number, owner: string): string;
  /** Clusters by name, and how many are left out. */
  on(named: string[], more: number): string;
  list(titles: string[]): string;
  problem(problem: Problem): string;
}

const en: NotificationTexts = {
  turnedBad: (title, clusters) => `${title} turned bad${clusters}`,
  recovered: title => `${title} recovered`,
  manyTurnedBad: (count, owner, clusters) =>
    `${manyOf(count, owner)} turned bad${clusters}`,
  manyRecovered: (count, owner) => `${manyOf(count, owner)} recovered`,
  on: (named, more) =>
    ` on ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  list: titles => titles.join(', '),
  problem: ({ sentence }) => sentence,
};

const zh: NotificationTexts = {
  turnedBad: (title, clusters) => `${title} 出现问题${clusters}`,
  recovered: title => `${title} 已恢复`,
  manyTurnedBad: (count, owner, clusters) =>
    `${owner} 的 ${count} 个应用出现问题${clusters}`,
  manyRecovered: (count, owner) => `${owner} 的 ${count} 个应用已恢复`,
  on: (named, more) =>
    `（${named.join('、')}${
      more > 0 ? ` 等 ${named.length + more} 个集群` : ''
    }）`,
  list: titles => titles.join('、'),
  problem: problem => problemText(inChinese, problem).sentence,
};

/** By language. A notification is one text for all who get it: Backstage keeps no language of a user. */
export const NOTIFICATION_TEXTS: Record<
  NotificationLanguage,
  NotificationTexts
> = { en, zh };

function manyOf(count: number, owner: string): string {
  return `${count} application${count === 1 ? '' : 's'} of ${owner}`;
}

const CHINESE: Partial<Record<string, string>> = chineseProblems;

function inChinese(key: string, values: Record<string, string>): string {
  return (CHINESE[key] ?? key).replace(
    /\{\{(\w+)\}\}/g,
    (whole, name) => values[name] ?? whole,
  );
}
