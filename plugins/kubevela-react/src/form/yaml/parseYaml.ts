import { type Document, parseAllDocuments, parseDocument } from 'yaml';
import { isRecord } from '../schema';

/** More than any parameters take; a browser stalls on much more. */
const MAX_CHARACTERS = 500_000;

/** Why a text cannot be taken. */
export interface YamlFault {
  code: 'yaml' | 'yaml-mapping' | 'yaml-several' | 'yaml-long';
  /** The parser's words. */
  message: string;
  /** From 1 */
  line?: number;
}

/** The parameters that a text says; an empty one says none. */
export function parseYaml(
  text: string,
): { document: Document; value: Record<string, unknown> } | YamlFault {
  if (text.length > MAX_CHARACTERS) {
    return { code: 'yaml-long', message: '' };
  }
  if (parseAllDocuments(text).length > 1) {
    return { code: 'yaml-several', message: '' };
  }
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    const message = error.message.split('\n')[0].replace(/ at line .*$/, '');
    return { code: 'yaml', message, line: error.linePos?.[0].line };
  }
  try {
    const value = document.toJS() ?? {};
    return isRecord(value)
      ? { document, value }
      : { code: 'yaml-mapping', message: '', line: 1 };
  } catch (thrown) {
    // An alias to nothing, or aliases that multiply without end.
    return { code: 'yaml', message: (thrown as Error).message };
  }
}
