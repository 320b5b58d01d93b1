import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { NotificationSeverity } from '@backstage/plugin-notifications-common';
import type { NotificationLanguage } from './texts';
import type { NotificationLevel, NotificationSettings } from './types';

const DEFAULT_HOLD_SECONDS = 60;
const DEFAULT_PER_MINUTE = 5;
const LEVELS: readonly NotificationLevel[] = ['none', 'failures', 'all'];
const LANGUAGES: readonly NotificationLanguage[] = ['en', 'zh'];
const SEVERITIES: readonly NotificationSeverity[] = [
  'critical',
  'high',
  'normal',
  'low',
];

/** Reads `kubevela.notifications`. */
export function readSettings(root: Config): NotificationSettings {
  const config = root.getOptionalConfig('kubevela.notifications');
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    level: oneOf(config, 'level', LEVELS) ?? 'all',
    holdMs: atLeast(config, 'holdSeconds', 0, DEFAULT_HOLD_SECONDS) * 1_000,
    perMinute: atLeast(config, 'perMinute', 1, DEFAULT_PER_MINUTE),
    severities: {
      failure: oneOf(config, 'severities.failure', SEVERITIES) ?? 'high',
      recovery: oneOf(config, 'severities.recovery', SEVERITIES) ?? 'low',
    },
    language: oneOf(config, 'language', LANGUAGES) ?? 'en',
  };
}

/** What an owner's entity says, if it says something that is known. */
export function readLevel(
  annotation: string | undefined,
): NotificationLevel | undefined {
  return LEVELS.find(level => level === annotation);
}

function oneOf<T extends string>(
  config: Config | undefined,
  key: string,
  allowed: readonly T[],
): T | undefined {
  const value = config?.getOptionalString(key);
  if (value !== undefined && !allowed.includes(value as T)) {
    throw new InputError(
      `kubevela.notifications.${key} is "${value}"; it must be one of ${allowed.join(
        ', ',
      )}`,
    );
  }
  return value as T | undefined;
}

function atLeast(
  config: Config | undefined,
  key: string,
  least: number,
  otherwise: number,
): number {
  const value = config?.getOptionalNumber(key) ?? otherwise;
  if (value < least) {
    throw new InputError(
      `kubevela.notifications.${key} is ${value}; it must be at least ${least}`,
    );
  }
  return value;
}
