import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { useT } from '@velastage/plugin-kubevela-react';

const useStyles = makeStyles({ root: { marginLeft: 'auto', display: 'flex' } });

/** What can be done to a part of a list as a whole: moved, where its place matters, and removed. */
export function PartButtons(props: {
  name: string;
  isSorted?: boolean;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove(): void;
}) {
  const { name, isSorted, onUp, onDown, onRemove } = props;
  const { t } = useT();
  return (
    <span className={useStyles().root}>
      {isSorted && (
        <>
          <IconButton
            size="small"
            aria-label={t('edit.parts.up', { name })}
            disabled={!onUp}
            onClick={onUp}
          >
            <ArrowUpwardIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('edit.parts.down', { name })}
            disabled={!onDown}
            onClick={onDown}
          >
            <ArrowDownwardIcon fontSize="small" />
          </IconButton>
        </>
      )}
      <IconButton
        size="small"
        aria-label={t('form.remove', { label: name })}
        onClick={onRemove}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
    </span>
  );
}
