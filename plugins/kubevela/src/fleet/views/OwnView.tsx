import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import EditIcon from '@material-ui/icons/EditOutlined';
import { useT } from '@velastage/plugin-kubevela-react';
import { NameForm } from './NameForm';
import { ViewButton } from './ViewButton';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center' },
});

/** A view of one's own: shows it, gives it another name, deletes it. */
export function OwnView(props: {
  name: string;
  current: boolean;
  onShow(): void;
  onRename(name: string): Promise<boolean>;
  onDelete(): void;
}) {
  const { name, current, onShow, onRename, onDelete } = props;
  const classes = useStyles();
  const { t } = useT();
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <li>
        <NameForm
          initial={name}
          submit={t('fleet.views.rename')}
          onSubmit={async next => {
            if (await onRename(next)) {
              setEditing(false);
            }
          }}
        />
      </li>
    );
  }
  return (
    <li className={classes.root}>
      <ViewButton name={name} current={current} onClick={onShow} />
      <IconButton
        size="small"
        aria-label={t('fleet.views.renameOne', { name })}
        onClick={() => setEditing(true)}
      >
        <EditIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('fleet.views.deleteOne', { name })}
        onClick={onDelete}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
    </li>
  );
}
