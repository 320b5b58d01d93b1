import type { ResourceDrift } from '@velastage/plugin-kubevela-common';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { listed } from '../words';

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
  const { resource, component, fields = [], repairs, since } = item;
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
      severity: repairs ? 'info' : 'warning',
      sentence: `${name} was changed outside of the application: ${names}`,
      advice: repairs
        ? 'vela-core puts it back within five minutes; to keep the change, make it in the application'
        : 'Restart the workflow to put it back; to keep the change, make it in the application',
      component,
      node,
      since,
      params: { resource: name, fields: names },
    },
    context,
  );
}

/** The part of a path that people know a field by: `image`, `replicas`, `env[LOG_LEVEL].value`. */
function lastName(path: string): string {
  const parts = path.split('.');
  const last = parts[parts.length - 1];
  return last === 'value' && parts.length > 1
    ? `${parts[parts.length - 2]}.value`
    : last;
}
