import { useState } from 'react';
import Link from '@material-ui/core/Link';
import { useT, type ActivityEntry } from '@velastage/plugin-kubevela-react';
import { useCellStyles } from '../fleet/cells';
import { EntryDetails } from './EntryDetails';
import { useDetailsOf } from './useDetailsOf';

/** What was attempted, and below to what and how far. It opens the whole of it: rows cut long texts. */
export function WhatCell({ entry }: { entry: ActivityEntry }) {
  const classes = useCellStyles();
  const { t } = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const text = t(`activity.operation.${entry.operation}`);
  const details = useDetailsOf()(entry);
  return (
    <div title={[text, details].filter(Boolean).join(' · ')}>
      <div className={classes.line}>
        <Link
          component="button"
          variant="inherit"
          color="inherit"
          underline="always"
          className={classes.line}
          style={{ maxWidth: '100%', verticalAlign: 'bottom' }}
          aria-haspopup="dialog"
          onClick={event => setAnchor(event.currentTarget)}
        >
          {text}
        </Link>
      </div>
      {details && (
        <div className={`${classes.line} ${classes.quiet} ${classes.small}`}>
          {details}
        </div>
      )}
      <EntryDetails
        entry={entry}
        anchor={anchor}
        onClose={() => setAnchor(null)}
      />
    </div>
  );
}
