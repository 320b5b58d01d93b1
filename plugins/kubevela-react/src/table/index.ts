export { DataTable } from './DataTable';
export type { Column } from './columns';
export type { Sort } from './HeaderCell';
export { useFillHeight } from './useFillHeight';
export { visuallyHidden } from './visuallyHidden';
