import { useCallback } from 'react';
import type { Problem } from '../api/models';
import { useT } from '../translation/useT';

/** A problem's text may be written several ways, the one with the most parameters first. */
const VARIANTS = ['', '.2', '.3'];

/**
 * The sentence and the advice of a problem in the portal's language. The server's own English text
 * stands where there is no translation for the problem's code, or a part of it is missing.
 *
 * @public
 */
export function useProblemText() {
  const { t } = useT();
  return useCallback(
    (problem: Problem): { sentence: string; advice: string | undefined } => {
      // The keys are made from data, which the typed function does not take.
      const translate = t as unknown as TranslateAny;
      return {
        sentence: textFor(translate, 'problem', problem.sentence, problem),
        advice:
          problem.advice &&
          textFor(translate, 'advice', problem.advice, problem),
      };
    },
    [t],
  );
}

type TranslateAny = (key: string, values: Record<string, string>) => string;

function textFor(
  translate: TranslateAny,
  group: 'problem' | 'advice',
  serverText: string,
  problem: Problem,
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
