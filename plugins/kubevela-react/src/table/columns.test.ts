import { columnWidths, fittingColumns, type Column } from './columns';

const column = (id: string, minWidth: number, more = {}): Column<never> => ({
  id,
  header: id,
  minWidth,
  render: () => null,
  ...more,
});

describe('columns', () => {
  const columns = [
    column('name', 100, { grow: 1 }),
    column('age', 80, { priority: 2 }),
    column('problem', 200, { priority: 1, grow: 3 }),
  ];
  const ids = (width: number | undefined) =>
    fittingColumns(columns, width).map(({ id }) => id);

  it('lets the least important give way, in the order of the table', () => {
    expect(ids(undefined)).toEqual(['name', 'age', 'problem']);
    expect(ids(400)).toEqual(['name', 'age', 'problem']);
    expect(ids(350)).toEqual(['name', 'problem']);
    expect(ids(250)).toEqual(['name']);
    expect(ids(50)).toEqual(['name']);
  });

  it('shares out what is left over', () => {
    expect(columnWidths(columns, 480)).toEqual([125, 80, 275]);
    expect(columnWidths(columns, undefined)).toEqual([100, 80, 200]);
  });
});
