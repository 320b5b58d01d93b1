import type { OperationNote } from '@velastage/plugin-kubevela-common';

/**
 * Something to know about an operation: a code that the screen's translations hang on, the English
 * sentence, and the sentence's variable parts.
 */
export function note(
  code: string,
  sentence: string,
  params?: Record<string, string>,
): OperationNote {
  return { code, sentence, params };
}
