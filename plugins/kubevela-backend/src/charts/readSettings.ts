import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { ChartSettings, RepositorySettings } from './types';

const KEY = 'kubevela.charts';
const SECOND_MS = 1_000;
const NAME = /^[a-z0-9]([-.a-z0-9]{0,61}[a-z0-9])?$/;
const HOST = /^[A-Za-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i;
/** As the distribution specification has it. */
export const OCI_NAME =
  /^[a-z0-9]+([._-]+[a-z0-9]+)*(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*$/;

const text = z.string().min(1);
const host = z.string().regex(HOST, 'must be a host, such as cdn.example:443');

const repository = z
  .strictObject({
    name: z
      .string()
      .regex(NAME, 'must be lower case letters, digits, - and ., at most 63'),
    title: text.optional(),
    url: text,
    username: text.optional(),
    password: text.optional(),
    hosts: z.array(host).default([]),
    tokenHost: host.optional(),
    charts: z
      .array(z.string().regex(OCI_NAME, 'must be a name below the url'))
      .optional(),
    plainHttp: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    const add = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    const url = parsed(value.url);
    if (!url || !['http:', 'https:', 'oci:'].includes(url.protocol)) {
      add('url', 'must be an address with http, https or oci');
      return;
    }
    if (url.username || url.password) {
      add('url', 'must be without credentials; use username and password');
    }
    if (url.search || url.hash) {
      add('url', 'must be without a query');
    }
    if ((value.username === undefined) !== (value.password === undefined)) {
      add(
        value.username === undefined ? 'username' : 'password',
        'is needed beside the other of username and password',
      );
    }
    if (url.protocol !== 'oci:') {
      (['charts', 'tokenHost', 'plainHttp'] as const)
        .filter(key => value[key] !== undefined)
        .forEach(key => add(key, 'is for repositories with oci only'));
    } else if (url.pathname !== '/' && !OCI_NAME.test(pathOf(url))) {
      add('url', 'has a path that no registry takes');
    }
  });

const settings = z
  .strictObject({
    repositories: z.array(repository).default([]),
    refreshSeconds: z.number().min(10).default(300),
  })
  .superRefine(({ repositories }, context) => {
    const names = repositories.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) {
        context.addIssue({
          code: 'custom',
          path: ['repositories', index, 'name'],
          message: `${name} is there twice`,
        });
      }
    });
  });

/**
 * Reads `kubevela.charts`.
 *
 * @throws InputError that names each key that is wrong, and no value of them
 */
export function readSettings(config: Config): ChartSettings {
  const result = settings.safeParse(config.getOptional(KEY) ?? {});
  if (!result.success) {
    throw new InputError(
      `Invalid configuration: ${result.error.issues
        .map(({ path, message }) => `${keyOf(path)}: ${message}`)
        .join('; ')}`,
    );
  }
  const { repositories, refreshSeconds } = result.data;
  return {
    refreshMs: refreshSeconds * SECOND_MS,
    repositories: repositories.map(
      ({ username, password, plainHttp = false, ...rest }, index) => ({
        ...rest,
        key: keyOf(['repositories', index]),
        type: rest.url.startsWith('oci:') ? 'oci' : 'http',
        url: rest.url.replace(/\/+$/, ''),
        plainHttp,
        ...(username !== undefined &&
          password !== undefined && { credentials: { username, password } }),
      }),
    ) satisfies RepositorySettings[],
  };
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/^\/+|\/+$/g, '');
}

function keyOf(path: PropertyKey[]): string {
  return path.reduce<string>(
    (key, part) =>
      typeof part === 'number' ? `${key}[${part}]` : `${key}.${String(part)}`,
    KEY,
  );
}
