import { redactText } from '../../redact';
import { isSecretName } from '../../redact/redactText';

/** What vela-core puts before the message of a step that failed. */
const CALL_PREFIX = /^function call error for [^:]*: /;
/** What it puts after it: the step's CUE with all its values, or the complaint that this cannot be printed. */
const CUE_SUFFIX = / \(value: (?:cue\/format|#|\$|\{|_)[\s\S]*\)\s*$/;
/** Whole objects that the API server repeats in a complaint, environment variables and all. */
const REPEATED_OBJECT = /(Invalid value: )[{[][\s\S]*[\]}](?=: )/g;
/** Values of a parameter that are not of its type. */
const CONFLICT =
  /((?:parameter|outputs?)\.([^\s:]+): )(conflicting values|invalid value)[^\n]*/g;

/**
 * A message of vela-core that may be shown: as it is, but without the CUE and the objects that it repeats,
 * which may hold secrets, and with what looks like a secret hidden.
 */
export function safeMessage(message: string): string {
  return redactText(
    message
      .replace(CUE_SUFFIX, '')
      .replace(REPEATED_OBJECT, '$1…')
      .replace(CONFLICT, (line, place, path, complaint) =>
        isSecretName(path) ? `${place}${complaint} «hidden»` : line,
      )
      .trim(),
  );
}

/** A step's message without what vela-core wraps around it. */
export function cleanMessage(message: string): string {
  return safeMessage(message).replace(CALL_PREFIX, '');
}

const SEVERAL = /Found \d+ errors?\. \[([\s\S]*)\]\s*$/;
const WRAPPERS =
  /^(?:error encountered in cluster \S+: |Dispatch: |pre-dispatch dryrun failed: |GenerateComponentManifest: |cannot (?:create|patch|update|get|delete|apply) (?:object|ApplyOption): )+/;

/** The single errors inside a clean message: vela-core lists several as `Found 2 errors. [(one), (two)]`. */
export function errorsIn(message: string): string[] {
  const several = SEVERAL.exec(message);
  if (!several) {
    return [message.replace(WRAPPERS, '').trim()];
  }
  const list = several[1].trim();
  const inner =
    list.startsWith('(') && list.endsWith(')') ? list.slice(1, -1) : list;
  return splitOutside(inner).flatMap(errorsIn);
}

/** Splits a list at `), (`, but not inside a list that one of its errors holds. */
function splitOutside(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    if (list.startsWith('[(', at)) {
      depth++;
    } else if (list.startsWith(')]', at)) {
      depth--;
    } else if (depth <= 0 && list.startsWith('), (', at)) {
      parts.push(list.slice(start, at));
      start = at + 4;
    }
  }
  return [...parts, list.slice(start)];
}
