import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { ActivitySettings } from './types';

const DEFAULT_AGE = { days: 365 };
/** Attempts of some hundred people in a year; about 50 MB. */
const DEFAULT_ENTRIES = 100_000;

/** Reads `kubevela.activity`. */
export function readSettings(root: Config): ActivitySettings {
  const config = root.getOptionalConfig('kubevela.activity');
  const age = config?.has('maxAge')
    ? readDurationFromConfig(config, { key: 'maxAge' })
    : DEFAULT_AGE;
  const settings = {
    maxAgeMs: durationToMilliseconds(age),
    maxEntries: config?.getOptionalNumber('maxEntries') ?? DEFAULT_ENTRIES,
  };
  if (settings.maxAgeMs <= 0) {
    throw new InputError(
      'kubevela.activity.maxAge must be longer than nothing',
    );
  }
  if (!(settings.maxEntries >= 1)) {
    throw new InputError(
      `kubevela.activity.maxEntries is ${settings.maxEntries}; it must be at least 1`,
    );
  }
  return settings;
}
