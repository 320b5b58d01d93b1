import { useId } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Quiet,
  quietColor,
  useT,
  visuallyHidden,
  type CopyChoice,
  type CopyParameter,
} from '@velastage/plugin-kubevela-react';
import { DriftValue } from '../drawer/DriftValue';
import { partText } from '../revisions/changeText';
import { TakeField } from './TakeField';

const useStyles = makeStyles(theme => ({
  scroller: { overflowX: 'auto' },
  table: {
    width: '100%',
    minWidth: 640,
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: '0.85rem',
    '& thead th': { color: quietColor(theme), fontSize: '0.78rem' },
    '& th': { textAlign: 'left', fontWeight: 600 },
    '& th, & td': {
      padding: theme.spacing(0.75, 1, 0.75, 0),
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& tbody tr': { borderTop: `1px solid ${theme.palette.divider}` },
    // A choice must not be off the screen: on a narrow one each row is a block.
    [theme.breakpoints.down('xs')]: {
      minWidth: 0,
      '& thead': visuallyHidden,
      '& tbody, & tr, & th, & td': { display: 'block' },
      '& td::before': {
        content: 'attr(data-label)',
        display: 'block',
        color: quietColor(theme),
        fontSize: '0.78rem',
      },
    },
  },
  path: { fontFamily: 'monospace', fontSize: '0.8rem', display: 'block' },
  none: { color: quietColor(theme) },
}));

/** Parameters that two instances do not share, with what the target gets. */
export function ParameterTable(props: {
  title: string;
  parameters: CopyParameter[];
  isNew: boolean;
  choices: CopyChoice[];
  names: { source: string; target: string };
  onChoose(choice: CopyChoice): void;
}) {
  const { title, parameters, isNew, choices, names, onChoose } = props;
  const classes = useStyles();
  const { t } = useT();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="subtitle2" component="h3">
        {title}
      </Typography>
      {/* Scrolled by keyboard where it is wider than the screen. */}
      <div
        className={classes.scroller}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-labelledby={id}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('copy.parameter')}</th>
              <th scope="col">{names.source}</th>
              {!isNew && <th scope="col">{names.target}</th>}
              <th scope="col">{t('copy.gets', names)}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(parameter => (
              <tr key={parameter.id}>
                <th scope="row">
                  {partText(t, { ...parameter, kind: 'changed' })}
                  <span className={classes.path}>
                    {parameter.path || t('copy.whole')}
                  </span>
                </th>
                <ValueCell
                  parameter={parameter}
                  side="source"
                  label={names.source}
                />
                {!isNew && (
                  <ValueCell
                    parameter={parameter}
                    side="target"
                    label={names.target}
                  />
                )}
                <td data-label={t('copy.gets', names)}>
                  <TakeField
                    parameter={parameter}
                    isNew={isNew}
                    choice={choices.find(
                      each => each.parameter === parameter.id,
                    )}
                    names={names}
                    onChoose={onChoose}
                  />
                  <Quiet>
                    {t(`copy.why.${parameter.why}`, {
                      ...names,
                      common: parameter.common ?? t('copy.nothing'),
                    })}
                  </Quiet>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ValueCell(props: {
  parameter: CopyParameter;
  side: 'source' | 'target';
  label: string;
}) {
  const { parameter, side, label } = props;
  const classes = useStyles();
  const { t } = useT();
  const [own, other] =
    side === 'source'
      ? [parameter.source, parameter.target]
      : [parameter.target, parameter.source];
  return (
    <td data-label={label}>
      {own === undefined ? (
        <span className={classes.none}>{t('copy.nothing')}</span>
      ) : (
        <DriftValue
          json={own}
          label={parameter.path}
          other={
            // What stays is not a change.
            other === undefined || parameter.take === 'target'
              ? undefined
              : { json: other, is: side === 'source' ? 'before' : 'after' }
          }
        />
      )}
    </td>
  );
}
