import { NotAllowedError } from '@backstage/errors';
import type {
  OperationNote,
  ResourceOperation,
} from '@velastage/plugin-kubevela-common';
import type { Writer } from '../clusters/acting';
import { requestInfo } from '../clusters/requestInfo';
import { note } from './note';
import { operationOf } from './registry';
import type { GuardedRequest, OperationTarget } from './types';

type Asked = Pick<GuardedRequest, 'method' | 'path'>;

/**
 * Marks what the cluster itself does not let the person do in whose name it would be written to. A cluster
 * that cannot be asked marks nothing: it is asked again by the write.
 */
export async function refusedByCluster(
  items: ResourceOperation[],
  target: OperationTarget,
  path: string,
  writer: () => Promise<Writer>,
): Promise<ResourceOperation[]> {
  const wanted = items.map(item =>
    item.allowed ? requestOf(item, target, path) : undefined,
  );
  if (!wanted.some(Boolean)) {
    return items;
  }
  const refusals = await ask(wanted, writer);
  return items.map((item, index) => {
    const asked = wanted[index];
    const refusal = asked && refusals.get(keyOf(asked));
    return refusal ? { ...item, allowed: false, refusal } : item;
  });
}

async function ask(
  wanted: Array<Asked | undefined>,
  writer: () => Promise<Writer>,
): Promise<Map<string, OperationNote>> {
  const distinct = new Map(
    wanted.filter(each => each !== undefined).map(each => [keyOf(each), each]),
  );
  let by: Writer;
  try {
    by = await writer();
  } catch (error) {
    if (!(error instanceof NotAllowedError)) {
      return new Map();
    }
    const refusal = note('nobody-known', `${error.message}.`, {
      text: error.message,
    });
    return new Map([...distinct.keys()].map(key => [key, refusal]));
  }
  const asked = await Promise.all(
    [...distinct].map(async ([key, { method, path }]) => {
      const may = await by.may(method, path).catch(() => true);
      return may ? undefined : ([key, refusalOf(by, method, path)] as const);
    }),
  );
  return new Map(asked.filter(each => each !== undefined));
}

function refusalOf(
  { cluster, identity }: Writer,
  method: Asked['method'],
  path: string,
): OperationNote {
  const { verb, resource, namespace = '' } = requestInfo(method, path);
  const who = identity.person?.inCluster ?? identity.person?.ref ?? '';
  return note(
    'cluster-permission',
    `The cluster ${cluster} does not let ${who} ${verb} ${resource} in the namespace ${namespace}: ask whoever keeps it.`,
    { cluster, who, verb, resource, namespace },
  );
}

function keyOf({ method, path }: Asked): string {
  return `${method} ${path}`;
}

/** What an operation would send; its parameters do not matter for that. */
function requestOf(
  { name, step }: ResourceOperation,
  target: OperationTarget,
  path: string,
): Asked | undefined {
  const params = {
    step: step?.id,
    replicas: 0,
    revision: { name: 'any', spec: {} },
  };
  try {
    const request = operationOf(name).request(target, path, params, 0);
    return 'act' in request ? { method: 'PATCH', path } : request;
  } catch {
    return undefined;
  }
}
