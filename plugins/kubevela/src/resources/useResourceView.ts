import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useUrlState } from '@velastage/plugin-kubevela-react';

/** How the resources are shown. */
export type ResourceViewName = 'graph' | 'table';

/** A graph of less width shows too little of itself to be the first choice. */
const GRAPH_FROM_WIDTH_PX = 900;
/** A graph of more resources is mostly folded; the table shows them all. */
const GRAPH_UP_TO_NODES = 2_000;

/** The view that the address names, else the one that suits the screen and the number of resources. */
export function useResourceView(nodes: number): ResourceViewName {
  const wide = useMediaQuery(`(min-width: ${GRAPH_FROM_WIDTH_PX}px)`, {
    noSsr: true,
  });
  const named = useUrlState().get('view');
  if (named === 'graph' || named === 'table') {
    return named;
  }
  return wide && nodes <= GRAPH_UP_TO_NODES ? 'graph' : 'table';
}
