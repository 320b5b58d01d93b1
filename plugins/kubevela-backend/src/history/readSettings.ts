import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { HistorySettings } from './types';

const DEFAULT_REVISIONS = 100;
const DEFAULT_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Reads `kubevela.history`. */
export function readSettings(root: Config): HistorySettings {
  const config = root.getOptionalConfig('kubevela.history.retention');
  return {
    maxRevisions: atLeastOne(config, 'revisions') ?? DEFAULT_REVISIONS,
    maxAgeMs: (atLeastOne(config, 'days') ?? DEFAULT_DAYS) * DAY_MS,
  };
}

function atLeastOne(config: Config | undefined, key: string) {
  const value = config?.getOptionalNumber(key);
  if (value !== undefined && value < 1) {
    throw new InputError(
      `kubevela.history.retention.${key} is ${value}; it must be at least 1`,
    );
  }
  return value;
}
