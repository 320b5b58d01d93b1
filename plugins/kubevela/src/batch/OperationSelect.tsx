import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '@velastage/plugin-kubevela-react';
import { BATCH_OPERATIONS, type BatchOperation } from './batchOperations';

const useStyles = makeStyles(theme => ({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
  },
  label: theme.typography.body2,
}));

/** Which operation; all are in sight, since each is a decision. */
export function OperationSelect(props: {
  value: BatchOperation | undefined;
  onChange(operation: BatchOperation): void;
}) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{t('batch.what')}</FormLabel>
      <RadioGroup
        className={classes.choices}
        value={props.value ?? ''}
        onChange={(_, value) => props.onChange(value as BatchOperation)}
      >
        {BATCH_OPERATIONS.map(name => (
          <FormControlLabel
            key={name}
            value={name}
            control={<Radio size="small" color="primary" />}
            label={t(`operations.${name}`)}
            classes={{ label: classes.label }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
