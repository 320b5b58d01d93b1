import {
  alternativeAt,
  chooseAlternative,
  isRecord,
  type ParameterSchema,
} from '../schema';
import { durationMs, parseCron } from '../texts/cron';
import { kindOf } from '../ui';
import type { Finding, Place } from './types';

/** What Kubernetes takes as a quantity. */
const QUANTITY =
  /^[+-]?(\d+\.?\d*|\.\d+)(n|u|m|k|[MGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/;

/** Numbers that are ports, by name. */
const PORTS = /^(port|(container|node|target|host)Port)$/;
/** Of traits that lead from outside to a component: a path, and the port that it leads to. */
const PORTS_BY_PATH = 'http';
const MAX_PORT = 65_535;
/** Of schedules that other tools than Kubernetes read. */
const LONG_SCHEDULE = 6;

/**
 * Texts that fit the schema, which calls them strings, and that Kubernetes would refuse or that are not safe
 * to run: quantities, images, schedules, durations and ports.
 */
export function unsoundTexts(
  parameter: ParameterSchema,
  value: unknown,
  place: Place = [],
): Finding[] {
  const name = String(place[place.length - 1] ?? '');
  const found = (code: string): Finding[] => [
    { place, severity: 'warning', code, params: {} },
  ];
  if (typeof value === 'string' && value !== '') {
    const kind = kindOf(parameter, name);
    if (kind === 'quantity' && !QUANTITY.test(value)) {
      return found('quantity');
    }
    if (kind === 'duration' && durationMs(value) === undefined) {
      return found('duration');
    }
    if (kind === 'cron') {
      return scheduleFaults(value, place);
    }
    return kind === 'image' && /\s/.test(value) ? found('image') : [];
  }
  if (typeof value === 'number') {
    return PORTS.test(name) && !isPort(value) ? found('port') : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unsoundTexts(parameter.items ?? {}, item, [...place, index]),
    );
  }
  if (!isRecord(value)) {
    return [];
  }
  const { properties, additionalProperties: others } = parameter.anyOf
    ? alternativeAt(parameter, chooseAlternative(parameter, value))
    : parameter;
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...place, key];
    if (properties && Object.hasOwn(properties, key)) {
      return unsoundTexts(properties[key], inner, at);
    }
    // The key of a map is somebody's word: it says nothing of what is under it.
    if (isRecord(others) && isRecord(inner)) {
      return unsoundTexts(others, inner, at);
    }
    const isWrong =
      PORTS_BY_PATH === name && typeof inner === 'number' && !isPort(inner);
    return isWrong
      ? [{ place: at, severity: 'warning' as const, code: 'port', params: {} }]
      : [];
  });
}

function isPort(value: number): boolean {
  return value >= 1 && value <= MAX_PORT;
}

/** A CronJob with another schedule is refused; other tools know schedules with seconds and years. */
function scheduleFaults(text: string, place: Place): Finding[] {
  const cron = parseCron(text);
  if (!('code' in cron)) {
    return [];
  }
  const isOther =
    cron.code === 'cronFields' && Number(cron.params.number) >= LONG_SCHEDULE;
  return [{ place, severity: isOther ? 'warning' : 'error', ...cron }];
}
