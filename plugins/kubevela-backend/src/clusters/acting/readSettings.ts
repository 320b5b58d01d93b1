import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { isReserved } from './namesInCluster';
import type { ActingSettings, WritesSettings } from './types';

const DEFAULTS: ActingSettings = {
  as: 'serviceAccount',
  user: 'backstage:{ref}',
  group: 'backstage:{ref}',
  service: 'backstage:service:{subject}',
};

const ENTITY = ['{ref}', '{namespace}', '{name}'];

/** A template that tells one person from another, and cannot make a name that Kubernetes keeps for itself. */
const template = (placeholders: string[], required: string[]) =>
  z
    .string()
    .refine(
      text => required.some(each => text.includes(each)),
      `must hold ${required.join(' or ')}, or everybody would be the same`,
    )
    .refine(
      text =>
        (text.match(/\{[^}]*\}/g) ?? []).every(each =>
          placeholders.includes(each),
        ),
      `knows ${placeholders.join(', ')} and nothing else in braces`,
    )
    .refine(
      text => !isReserved(text),
      'must not begin with system:, which Kubernetes keeps for itself',
    );

const one = {
  as: z.enum(['serviceAccount', 'impersonation', 'userToken']).optional(),
  user: template(ENTITY, ['{ref}', '{name}']).optional(),
  group: template(ENTITY, ['{ref}', '{name}']).optional(),
  service: template(['{subject}'], ['{subject}']).optional(),
};

const schema = z.strictObject({
  ...one,
  clusters: z
    .array(z.strictObject({ name: z.string().min(1), ...one }))
    .default([]),
});

/**
 * Reads `kubevela.writes`. What is misspelt there stops the start: it decides who may write, and a guess
 * would be the portal's own account.
 *
 * @throws InputError that names each wrong key
 */
export function readWritesSettings(config: Config): WritesSettings {
  const result = schema.safeParse(config.getOptional('kubevela.writes') ?? {});
  if (!result.success) {
    throw new InputError(
      `Invalid configuration: ${result.error.issues
        .map(
          ({ path, message }) =>
            `${['kubevela.writes', ...path.map(String)].join('.')}: ${message}`,
        )
        .join('; ')}`,
    );
  }
  const { clusters, ...rest } = result.data;
  const all = { ...DEFAULTS, ...withoutUndefined(rest) };
  const names = clusters.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(
      `Invalid configuration: kubevela.writes.clusters names ${twice} twice`,
    );
  }
  return {
    default: all,
    clusters: new Map(
      clusters.map(({ name, ...own }) => [
        name,
        { ...all, ...withoutUndefined(own) },
      ]),
    ),
  };
}

function withoutUndefined<T extends object>(values: T) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
