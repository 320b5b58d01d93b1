import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  '@global': {
    // The header's own tabs do not scroll: on a telephone they would widen the whole page.
    '.bui-PluginHeaderTabsWrapper': {
      [theme.breakpoints.down('xs')]: {
        overflowX: 'auto',
        // The line under the chosen tab reaches over its edge.
        paddingBottom: 2,
      },
    },
  },
  root: {
    padding: theme.spacing(2, 3, 3),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
}));

/** A page's content where the new frontend system draws the header: it brings neither padding nor `main`. */
export function PageBody({ children }: { children: ReactNode }) {
  return <main className={useStyles().root}>{children}</main>;
}
