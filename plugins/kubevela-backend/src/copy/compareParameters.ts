import type { ParameterRow } from '@velastage/plugin-kubevela-common';
import { asShown } from '../history/asShown';
import { mapLeaves } from './leaves';
import { whereOf } from './parameter';
import { placeId, type Place } from './place';

/** More rows than people read; what is left out is counted. */
const MAX_ROWS = 1_000;

/** The parameters of several instances beside each other. */
export interface ParameterTable {
  rows: ParameterRow[];
  /** Parameters that are the same everywhere. */
  same: number;
  /** Rows that differ and are left out. */
  left: number;
}

/** A part that comes and goes as a whole: a component, a trait, a policy, a step. */
type Part = Pick<ParameterRow, 'scope' | 'component' | 'name'>;

/**
 * Compares specs parameter by parameter. A part that an instance lacks is one row, and not one for each of
 * its parameters.
 *
 * @param specs - secrets hidden; undefined where one may not be read
 */
export function compareParameters(
  specs: ReadonlyArray<unknown | undefined>,
): ParameterTable {
  const rows = new Map<string, ParameterRow>();
  const parts = new Map<
    string,
    { part: Part; in: Set<number>; rows: Set<ParameterRow> }
  >();
  specs.forEach((spec, index) => {
    if (spec === undefined) {
      return;
    }
    mapLeaves(spec, (place, leaf) => {
      const where = whereOf(place);
      const key = partKey(where);
      const part = parts.get(key) ?? {
        part: where,
        in: new Set(),
        rows: new Set(),
      };
      parts.set(key, part);
      part.in.add(index);
      const row = rowAt(rows, place, specs.length);
      row.values[index] = { text: asShown(leaf) };
      part.rows.add(row);
      return leaf;
    });
  });
  const readable = [...specs.keys()].filter(
    index => specs[index] !== undefined,
  );
  const table: ParameterTable = { rows: [], same: 0, left: 0 };
  for (const { part, in: holders, rows: here } of parts.values()) {
    if (holders.size < readable.length && part.scope !== 'application') {
      add(table, partRow(part, holders, readable, specs.length));
    }
    for (const row of here) {
      // Every one is an Application, also one that sets nothing of what is an Application's own.
      const compared = part.scope === 'application' ? readable : [...holders];
      const texts = new Set(compared.map(index => row.values[index]?.text));
      if (texts.size > 1) {
        add(table, row);
      } else {
        table.same += 1;
      }
    }
  }
  return table;
}

function rowAt(
  rows: Map<string, ParameterRow>,
  place: Place,
  instances: number,
): ParameterRow {
  const id = placeId(place);
  let row = rows.get(id);
  if (!row) {
    row = {
      id,
      ...whereOf(place),
      values: Array.from({ length: instances }, () => ({})),
    };
    rows.set(id, row);
  }
  return row;
}

function partRow(
  part: Part,
  holders: Set<number>,
  readable: number[],
  instances: number,
): ParameterRow {
  const { scope, component, name } = part;
  return {
    id: partKey(part),
    scope,
    component,
    name,
    path: '',
    values: Array.from({ length: instances }, (_, index) =>
      readable.includes(index) ? { present: holders.has(index) } : {},
    ),
  };
}

function add(table: ParameterTable, row: ParameterRow): void {
  if (table.rows.length < MAX_ROWS) {
    table.rows.push(row);
  } else {
    table.left += 1;
  }
}

function partKey({ scope, component, name }: Part): string {
  return JSON.stringify([scope, component, name]);
}
