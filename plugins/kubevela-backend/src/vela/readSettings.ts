import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The `kubevela.velaCli` part of the configuration. */
export interface VelaCliSettings {
  /** Of the executable, on the backend's host. */
  path: string;
  /** For one rendering. */
  deadlineMs: number;
  /** Renderings at a time; others wait. */
  concurrency: number;
}

const schema = z.strictObject({
  path: z.string().min(1),
  deadlineSeconds: z.number().min(1).max(300).default(15),
  concurrency: z.number().int().min(1).max(64).default(2),
});

/**
 * Reads `kubevela.velaCli`; undefined where it is not configured.
 *
 * @throws InputError that names each wrong key
 */
export function readVelaCliSettings(
  config: Config,
): VelaCliSettings | undefined {
  const said = config.getOptional('kubevela.velaCli');
  if (said === undefined) {
    return undefined;
  }
  const result = schema.safeParse(said);
  if (!result.success) {
    throw new InputError(
      `Invalid configuration: ${result.error.issues
        .map(
          ({ path, message }) =>
            `${['kubevela.velaCli', ...path.map(String)].join(
              '.',
            )}: ${message}`,
        )
        .join('; ')}`,
    );
  }
  const { deadlineSeconds, ...rest } = result.data;
  return { ...rest, deadlineMs: deadlineSeconds * 1_000 };
}
