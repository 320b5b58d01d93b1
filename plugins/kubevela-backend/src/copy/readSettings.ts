import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { CopySettings, PromotionSettings } from './types';

const MINUTE_MS = 60_000;

const copy = z.strictObject({
  keep: z.array(z.string().min(1)).default([]),
  take: z.array(z.string().min(1)).default([]),
  defaults: z.boolean().default(true),
});

const promotion = z.strictObject({
  tiers: z
    .array(z.string().min(1))
    .default(['development', 'staging', 'production']),
  require: z
    .array(z.enum(['healthy', 'delivered', 'published', 'inSync']))
    .default(['healthy', 'delivered', 'published']),
  soakMinutes: z.number().min(0).default(0),
});

/**
 * Reads `kubevela.copy` and `kubevela.promotion`.
 *
 * @throws InputError that names each key that is wrong
 */
export function readSettings(config: Config): {
  copy: CopySettings;
  promotion: PromotionSettings;
} {
  const { soakMinutes, ...rest } = parse(config, 'promotion', promotion);
  return {
    copy: parse(config, 'copy', copy),
    promotion: { ...rest, soakMs: soakMinutes * MINUTE_MS },
  };
}

function parse<T>(config: Config, key: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(config.getOptional(`kubevela.${key}`) ?? {});
  if (!result.success) {
    throw new InputError(
      `Invalid configuration: ${result.error.issues
        .map(
          ({ path, message }) =>
            `${['kubevela', key, ...path].join('.')}: ${message}`,
        )
        .join('; ')}`,
    );
  }
  return result.data;
}
