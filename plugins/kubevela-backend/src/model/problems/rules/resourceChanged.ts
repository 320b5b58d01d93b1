import type { ResourceDrift } from '@velastage/plugin-kubevela-common';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { unrepairedReason, type UnrepairedReason } from '../../drift/repairs';
import { listed, UNREPAIRED } from '../words';

/** Objects whose fields no longer say what was applied. */
export const resourceChanged: ProblemRule = {
  code: 'resource-changed',
  find(context) {
    return context.drift.items
      .filter(({ kind }) => kind === 'Changed')
      .map(item => toFinding(item, context));
  },
};

function toFinding(item: ResourceDrift, context: ProblemContext) {
  const { resource, component, fields = [], since } = item;
  const reason = unrepairedReason(context.application);
  const why = reason && UNREPAIRED[reason];
  const name = `${resource.kind} ${resource.name}`;
  const names = listed(fields.map(({ path }) => lastName(path)));
  const node = context.tree.managed.find(
    ({ ref }) =>
      ref.kind === resource.kind &&
      ref.name === resource.name &&
      ref.namespace === (resource.namespace ?? ''),
  );
  return finding(
    {
      code: 'resource-changed',
      severity: why ? 'warning' : 'info',
      sentence: `${name} was changed outside of the application: ${names}${
        why ? `; vela-core does not put it back, because ${why}` : ''
      }`,
      advice: adviceFor(reason),
      component,
      node,
      since,
      params: { resource: name, fields: names, why },
    },
    context,
  );
}

function adviceFor(reason?: UnrepairedReason): string {
  const keep = 'to keep the change, make it in the application';
  switch (reason) {
    case undefined:
      return `vela-core puts it back within five minutes; ${keep}`;
    case 'paused':
      return `Switch reconciling on again to have it put back; ${keep}`;
    case 'deleting':
      return 'It goes with the application';
    default:
      return `Restart the workflow to put it back; ${keep}`;
  }
}

/** The part of a path that people know a field by: `image`, `replicas`, `env[LOG_LEVEL].value`. */
function lastName(path: string): string {
  const parts = path.split('.');
  const last = parts[parts.length - 1];
  return last === 'value' && parts.length > 1
    ? `${parts[parts.length - 2]}.value`
    : last;
}
