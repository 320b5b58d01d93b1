import { makeStyles } from '@material-ui/core/styles';
import {
  useT,
  type InstanceSummary,
  type OperationNote,
} from '@velastage/plugin-kubevela-react';
import { REMOVALS } from '../operations/removals';
import { useNoteText } from '../operations/useNoteText';
import { batchNames } from './batchNames';

/** More names than these are a number. */
const MAX_NAMES = 3;

const useStyles = makeStyles(theme => ({
  title: { margin: theme.spacing(0, 0, 0.5), fontSize: '0.875rem' },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** What comes of an operation on several instances: each sentence once, with those that it is true of. */
export function Consequences(props: {
  instances: InstanceSummary[];
  keepsResources: boolean;
  notesOf(instance: InstanceSummary): OperationNote[];
}) {
  const { instances, keepsResources, notesOf } = props;
  const classes = useStyles();
  const { t } = useT();
  const noteText = useNoteText();
  const names = batchNames(instances);
  const told = new Map<string, string[]>();
  for (const instance of instances) {
    for (const note of notesOf(instance)) {
      if (!(keepsResources && REMOVALS.has(note.code))) {
        const text = noteText(note);
        const name = names.get(instance.key) ?? instance.name;
        told.set(text, [...(told.get(text) ?? []), name]);
      }
    }
  }
  if (told.size === 0) {
    return null;
  }
  const who = (of: string[]) => {
    if (of.length === instances.length) {
      return instances.length > 1 ? t('batch.forAll') : '';
    }
    return of.length > MAX_NAMES
      ? t('batch.forSome', { n: String(of.length) })
      : of.join(', ');
  };
  return (
    <div>
      <h3 className={classes.title}>{t('operations.consequences')}</h3>
      <ul className={classes.list}>
        {[...told].map(([text, of]) => (
          <li key={text}>
            {text} {who(of) && `(${who(of)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
