import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';

const useStyles = makeStyles({
  root: {
    flex: 1,
    width: '100%',
    textTransform: 'none',
    justifyContent: 'flex-start',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
});

/** Shows a view. */
export function ViewButton(props: {
  name: string;
  current: boolean;
  onClick(): void;
}) {
  const { name, current, onClick } = props;
  return (
    <Button
      size="small"
      className={useStyles().root}
      aria-current={current || undefined}
      startIcon={
        <CheckIcon style={{ visibility: current ? 'visible' : 'hidden' }} />
      }
      onClick={onClick}
    >
      {name}
    </Button>
  );
}
