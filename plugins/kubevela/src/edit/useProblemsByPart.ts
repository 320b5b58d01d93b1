import { useRef } from 'react';
import type {
  ApplyProblem,
  FormProblem,
} from '@velastage/plugin-kubevela-react';
import { pathText } from './pathText';

/**
 * Gathers what the forms of a list's parts find wrong.
 *
 * @param base - of the list, for example `spec.components`
 * @param keys - of its parts, in their order
 * @param tell - gets all problems with their places in the Application, when they are others than before
 */
export function useProblemsByPart(
  base: string,
  keys: ReadonlyArray<string | number>,
  tell: ((problems: ApplyProblem[]) => void) | undefined,
): (key: string | number, problems: FormProblem[]) => void {
  const byKey = useRef(new Map<string | number, FormProblem[]>());
  const told = useRef('[]');
  const latest = useRef({ keys, tell });
  latest.current = { keys, tell };
  return (key, problems) => {
    byKey.current.set(key, problems);
    const now = latest.current;
    const all = now.keys.flatMap((each, index) =>
      (byKey.current.get(each) ?? []).map(
        ({ place, severity, code, message }) => ({
          severity,
          code,
          message,
          path: pathText(`${base}[${index}]`, place),
        }),
      ),
    );
    const text = JSON.stringify(all);
    if (text !== told.current) {
      told.current = text;
      now.tell?.(all);
    }
  };
}
