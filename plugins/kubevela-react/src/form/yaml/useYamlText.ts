import { useRef, useState } from 'react';
import { Document, type Document as YamlDocument } from 'yaml';
import { parseYaml, type YamlFault } from './parseYaml';
import { reconcile } from './reconcile';

/** A value as YAML that remembers its comments, and a text that may be broken for a while. */
export interface YamlText {
  readonly text: string;
  fault: YamlFault | undefined;
  /** Takes a text; gives its value, or undefined where it is none. */
  type(text: string): Record<string, unknown> | undefined;
  /** Forgets a broken text. */
  reset(): void;
}

/** Keeps the YAML of a value that may also be changed elsewhere. */
export function useYamlText(value: Record<string, unknown>): YamlText {
  const document = useRef<YamlDocument>(new Document({}));
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? undefined : parseYaml(typed);
  const fault = read && 'code' in read ? read : undefined;
  const isMine = read && ('code' in read || isSame(read.value, value));
  return {
    // Written when somebody wants to see it: in a large form that is not with each key.
    get text() {
      return isMine ? typed! : textOf(document.current, value);
    },
    fault,
    type: text => {
      setTyped(text);
      const next = parseYaml(text);
      if ('code' in next) {
        return undefined;
      }
      document.current = next.document;
      return next.value;
    },
    reset: () => setTyped(undefined),
  };
}

function textOf(document: YamlDocument, value: Record<string, unknown>) {
  if (!isSame(document.toJS(), value)) {
    reconcile(document, value);
  }
  const isEmpty = Object.keys(value).length === 0 && !document.commentBefore;
  return isEmpty ? '' : document.toString();
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
