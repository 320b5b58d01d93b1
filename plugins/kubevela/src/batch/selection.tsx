import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useState,
  type ReactNode,
} from 'react';

/** Rows that were selected on a page, by key. */
export interface RowSelection {
  /** Whether rows can be selected now. */
  isOn: boolean;
  rows: ReadonlyMap<string, unknown>;
  toggle(key: string, row: unknown): void;
  start(): void;
  /** Takes out those that there are no more. */
  drop(isGone: (row: unknown) => boolean): void;
  /** Forgets what was selected. */
  end(): void;
}

const NONE: ReadonlyMap<string, unknown> = new Map();
const OFF: RowSelection = {
  isOn: false,
  rows: NONE,
  toggle: () => {},
  start: () => {},
  drop: () => {},
  end: () => {},
};
const SelectionContext = createContext<RowSelection>(OFF);

/** Keeps what is selected while the rows around it change. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [rows, setRows] = useState<ReadonlyMap<string, unknown>>();
  const toggle = useCallback(
    (key: string, row: unknown) =>
      setRows(before => {
        const next = new Map(before);
        if (!next.delete(key)) {
          next.set(key, row);
        }
        return next;
      }),
    [],
  );
  const value = useMemo(
    () => ({
      isOn: rows !== undefined,
      rows: rows ?? NONE,
      toggle,
      start: () => setRows(new Map()),
      drop: (isGone: (row: unknown) => boolean) =>
        setRows(
          before =>
            before && new Map([...before].filter(([, row]) => !isGone(row))),
        ),
      end: () => setRows(undefined),
    }),
    [rows, toggle],
  );
  return (
    <SelectionContext.Provider value={value}>
      {children}
    </SelectionContext.Provider>
  );
}

/** What is selected around here. */
export function useSelection(): RowSelection {
  return useContext(SelectionContext);
}
