import type {
  Application,
  InstanceSummary,
} from '@velastage/plugin-kubevela-react';

/** A spreadsheet takes a cell that starts with one of these for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as CSV; cells that a spreadsheet would take for a formula are disarmed. */
export function csv(rows: Array<Array<string | number | undefined>>): string {
  return `${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Applications as CSV with a head line; headers are the API's words, so that scripts can rely on them. */
export function applicationCsv(applications: Application[]): string {
  return csv([
    [
      'namespace',
      'name',
      'owner',
      'system',
      'health',
      'since',
      'delivery',
      'drift',
      'instances',
      'clusters',
      'releases',
      'problem',
    ],
    ...applications.map(each => [
      each.namespace,
      each.name,
      each.owner,
      each.system,
      each.health.status,
      each.health.since,
      each.delivery,
      each.drift,
      each.instanceCount,
      each.instances.map(({ cluster }) => cluster).join(' '),
      each.releases.join(' '),
      each.problem?.sentence,
    ]),
  ]);
}

/** Instances as CSV with a head line. */
export function instanceCsv(instances: InstanceSummary[]): string {
  return csv([
    [
      'cluster',
      'namespace',
      'name',
      'environment',
      'owner',
      'system',
      'health',
      'since',
      'delivery',
      'drift',
      'release',
      'problem',
    ],
    ...instances.map(each => [
      each.cluster,
      each.namespace,
      each.name,
      each.environment,
      each.owner,
      each.system,
      each.health.status,
      each.health.since,
      each.delivery.state,
      each.drift.state,
      each.release,
      each.problem?.sentence,
    ]),
  ]);
}
