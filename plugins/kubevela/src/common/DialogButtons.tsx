import DialogActions from '@material-ui/core/DialogActions';
import { withStyles } from '@material-ui/core/styles';

/** The buttons at the end of a dialog, written as sentences like all others. */
export const DialogButtons = withStyles(theme => ({
  root: {
    padding: theme.spacing(1, 3, 2),
    '& .MuiButton-root': { textTransform: 'none' },
  },
}))(DialogActions);
