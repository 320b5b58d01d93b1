import { type ReactNode, useState } from 'react';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { Help } from './Help';
import { RemoveButton } from './RowButtons';
import type { FieldProps } from './types';
import { useFormStyles } from './useFormStyles';
import { useOwnProblems } from './useOwnProblems';

/** Parameters that belong together, under their name; folded where nothing is said and nothing has to be. */
export function Section(props: FieldProps & { children: ReactNode }) {
  const { id, label, name, parameter, value, required, readOnly } = props;
  const classes = useFormStyles();
  const { own } = useOwnProblems(props.problems);
  const [wanted, setWanted] = useState<boolean>();
  // What has held a value stays open when it is emptied: somebody is typing there.
  const [held, setHeld] = useState(false);
  if (!held && value !== undefined) {
    setHeld(true);
  }
  const isOpen = wanted ?? (required || held || props.problems.length > 0);
  const Icon = isOpen ? ExpandMoreIcon : ChevronRightIcon;
  return (
    <div
      role="group"
      aria-labelledby={`${id}-title`}
      className={classes.section}
    >
      <div className={classes.head}>
        <button
          type="button"
          id={`${id}-title`}
          className={classes.toggle}
          aria-expanded={isOpen}
          title={name}
          onClick={() => setWanted(!isOpen)}
        >
          <Icon fontSize="small" aria-hidden />
          {label}
          {required && ' *'}
        </button>
        {value !== undefined && !readOnly && (
          <RemoveButton
            label={label}
            onClick={() => {
              props.onChange(undefined);
              setWanted(undefined);
              setHeld(false);
            }}
          />
        )}
      </div>
      <div className={classes.help}>
        <Help parameter={{ ...parameter, default: undefined }} problems={own} />
      </div>
      {isOpen && <div className={classes.body}>{props.children}</div>}
    </div>
  );
}
