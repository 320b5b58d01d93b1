import type { FieldDrift } from '@velastage/plugin-kubevela-common';
import { redactText } from '../../redact';
import { isSecretName } from '../../redact/redactText';
import type { Difference } from './types';

/** Stands for a value that may be secret. */
export const HIDDEN = '"«hidden»"';
/** Longest value shown, in characters of JSON. */
const MAX_VALUE_LENGTH = 2000;

/** A difference as the API shows it: values as JSON, hidden where a name or the value itself looks secret. */
export function toFieldDrift(difference: Difference): FieldDrift {
  const { path, applied, live, label } = difference;
  const names = label === undefined ? path : [...path, label];
  const secret = names.some(
    name => typeof name === 'string' && isSecretName(name),
  );
  const drift: FieldDrift = {
    path: pathText(path, label),
    applied: shown(applied, secret),
  };
  if (live !== undefined) {
    drift.live = shown(live, secret);
  }
  return drift;
}

function shown(value: unknown, secret: boolean): string {
  if (secret) {
    return HIDDEN;
  }
  const json = redactText(JSON.stringify(value, hideSecretFields) ?? 'null');
  return json.length > MAX_VALUE_LENGTH
    ? JSON.stringify(`${json.slice(0, MAX_VALUE_LENGTH)}…`)
    : json;
}

/** Hides inside objects: fields of a secret name, and the value of a variable of a secret name. */
function hideSecretFields(name: string, value: any): unknown {
  if (typeof value === 'string' && name !== 'name' && isSecretName(name)) {
    return '«hidden»';
  }
  return typeof value?.name === 'string' &&
    'value' in value &&
    isSecretName(value.name)
    ? { ...value, value: '«hidden»' }
    : value;
}

const PLAIN_NAME = /^[A-Za-z_][\w-]*$/;

/** `spec.template.spec.containers[web].image`: elements by name where they have one. */
function pathText(path: Array<string | number>, label?: string): string {
  let text = '';
  path.forEach((part, index) => {
    if (typeof part === 'number') {
      const last = !path
        .slice(index + 1)
        .some(next => typeof next === 'number');
      text += `[${last && label !== undefined ? label : part}]`;
    } else if (PLAIN_NAME.test(part)) {
      text += text ? `.${part}` : part;
    } else {
      text += `[${JSON.stringify(part)}]`;
    }
  });
  return text;
}
