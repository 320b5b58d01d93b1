import type { Problem } from '../schema/openapi';

/**
 * What a problem's words are made of.
 *
 * @public
 */
export type ProblemWords = Pick<
  Problem,
  'code' | 'sentence' | 'advice' | 'component' | 'params'
>;

/**
 * A problem's text may be written several ways, the one with the most parameters first. The suffix
 * has no dot: i18next would take `key.2` for the third letter of the text under `key`.
 */
const VARIANTS = ['', '~2', '~3', '~4'];

/**
 * Translates a key that was made from data; gives the key back where there is no such text.
 *
 * @public
 */
export type TranslateAny = (
  key: string,
  values: Record<string, string>,
) => string;

/**
 * A problem in words.
 *
 * @public
 */
export interface ProblemText {
  sentence: string;
  /** What to do. */
  advice: string | undefined;
}

/**
 * The sentence and the advice of a problem. The server's own English text stands where there is no
 * translation for the problem's code, or a part of it is missing.
 *
 * @public
 */
export function problemText(
  translate: TranslateAny,
  problem: ProblemWords,
): ProblemText {
  const { sentence, advice } = problem;
  return {
    sentence: textFor(translate, 'problem', sentence, problem),
    advice: advice && textFor(translate, 'advice', advice, problem),
  };
}

/** The text of a code in a translation, else the server's. */
export function textFor(
  translate: TranslateAny,
  group: 'problem' | 'advice' | 'apply',
  serverText: string,
  problem: Pick<ProblemWords, 'code' | 'component' | 'params'>,
): string {
  const values: Record<string, string> = {
    ...(problem.component ? { component: problem.component } : undefined),
    ...problem.params,
    text: serverText,
  };
  for (const variant of VARIANTS) {
    const key = `${group}.${problem.code}${variant}`;
    const text = translate(key, values);
    // A part that has no value stays as it was written; in English the text is the server's anyway.
    if (text === serverText || (text !== key && !text.includes('{{'))) {
      return text;
    }
  }
  return serverText;
}
