import type { ProxyFault } from '../proxy/faults.ts';
import { UsageError } from './usage.ts';

/**
 * Reads a proxy fault from words such as `delay=500ms path=/apis/ verb=list`.
 *
 * @throws UsageError for a word that means nothing, or when nothing would happen.
 */
export function parseProxyFault(words: string[]): ProxyFault {
  const fault: ProxyFault = {};
  for (const word of words) {
    const equals = word.indexOf('=');
    const key = equals < 0 ? word : word.slice(0, equals);
    const value = equals < 0 ? undefined : word.slice(equals + 1);
    set(fault, key, value);
  }
  const { path: _path, verb: _verb, times: _times, ...effects } = fault;
  if (Object.keys(effects).length === 0) {
    throw new UsageError('a proxy fault needs an effect, such as delay=500ms');
  }
  return fault;
}

function set(fault: ProxyFault, key: string, value: string | undefined) {
  switch (key) {
    case 'path':
      fault.path = text(key, value);
      break;
    case 'verb':
      fault.verb = text(key, value).split(',');
      break;
    case 'delay':
      fault.delay = millis(text(key, value));
      break;
    case 'cut':
      fault.cut = value === 'now' ? 'now' : number(key, value);
      break;
    case 'silent':
    case 'closeAfterEvent':
      fault[key] = true;
      break;
    case 'status':
    case 'retryAfter':
    case 'watchError':
    case 'times':
      fault[key] = number(key, value);
      break;
    default:
      throw new UsageError(`a proxy fault knows no "${key}"`);
  }
}

function text(key: string, value: string | undefined): string {
  if (!value) {
    throw new UsageError(`${key} needs a value, as in ${key}=...`);
  }
  return value;
}

function number(key: string, value: string | undefined): number {
  const parsed = Number(text(key, value));
  if (!Number.isInteger(parsed) || parsed < 0) {
    throw new UsageError(`${key} needs a whole number, not "${value}"`);
  }
  return parsed;
}

function millis(value: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(value) ?? [];
  if (amount === undefined) {
    throw new UsageError(`"${value}" is no duration; write 500ms or 2s`);
  }
  return Number(amount) * (unit === 's' ? 1000 : 1);
}
