import { loadavg } from 'node:os';
import {
  type Limit,
  type Measurement,
  passes,
  ratioOf,
  typical,
} from './measurement.ts';
import type { Summary } from './stats.ts';

const COLUMNS = [
  '',
  'what',
  'median',
  'p95',
  'n',
  'beside',
  'its median',
  'its p95',
  'ratio',
  'limit',
  'kept',
];

/** A table in Markdown that also reads well in a terminal. */
export function renderTable(measurements: readonly Measurement[]): string {
  const rows = [COLUMNS, ...measurements.map(cells)];
  const widths = COLUMNS.map((_, i) =>
    Math.max(3, ...rows.map(row => row[i].length)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}

/** How busy the machine is, to be told beside every figure. */
export function load(): string {
  return loadavg()
    .map(one => one.toFixed(1))
    .join(' ');
}

function cells(measurement: Measurement): string[] {
  const { bench, what, unit, value, peer, limit } = measurement;
  const kept = passes(measurement);
  return [
    bench,
    what,
    number(typical(value), unit),
    p95(value, unit),
    samples(value),
    peer?.what ?? '',
    peer ? number(typical(peer.value), unit) : '',
    peer ? p95(peer.value, unit) : '',
    number(ratioOf(measurement)),
    limit ? limitText(limit, unit) : '',
    kept === undefined ? '' : kept ? 'yes' : '**no**',
  ];
}

function p95(value: Summary | number, unit: string): string {
  return typeof value === 'number' ? '' : number(value.p95, unit);
}

function samples(value: Summary | number): string {
  return typeof value === 'number' ? '' : String(value.samples);
}

function limitText({ of, most }: Limit, unit: string): string {
  return of === 'ratio' ? `ratio ≤ ${most}` : `${of} ≤ ${number(most, unit)}`;
}

/** Three digits are all that such a measurement is worth. */
function number(value: number | undefined, unit?: string): string {
  if (value === undefined || !Number.isFinite(value)) {
    return '';
  }
  const digits = Number(value.toPrecision(3)).toString();
  return unit ? `${digits} ${unit}` : digits;
}
