import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import {
  ComponentEditor,
  Notice,
  problemsUnder,
  Quiet,
  useT,
  type ApplyProblem,
  type ComponentValue,
} from '@velastage/plugin-kubevela-react';
import { ChartUpgrade } from '../charts/ChartUpgrade';
import { Section } from '../common/Section';
import { Stack } from '../common/Stack';
import { inOrderOf, isSameDraft } from './draft';
import { NameField } from './NameField';
import { partId } from './partId';
import { usePartKeys } from './usePartKeys';
import { useProblemsByPart } from './useProblemsByPart';

const PATH = 'spec.components';

const useStyles = makeStyles({
  remove: { marginLeft: 'auto' },
  add: { textTransform: 'none', alignSelf: 'flex-start' },
});

/** The components of an Application, each with its form. */
export function ComponentForms(props: {
  place: { cluster: string; namespace: string };
  /** As they are in the cluster: those keep their name and type. */
  before: ComponentValue[];
  value: ComponentValue[];
  /** What the cluster said of the whole Application. */
  problems: ApplyProblem[];
  /** Shows also what is missing where nobody has been yet. */
  showMissing?: boolean;
  onChange(value: ComponentValue[]): void;
  /** Told when somebody has called a component otherwise; answers what refers to it and has followed. */
  onRename?(from: string, to: string): string[];
  /** What the next new component is called at first. */
  newName?: string;
  /** Told what the forms find wrong, with places in the Application. */
  onProblems?(problems: ApplyProblem[]): void;
}) {
  const { place, before, value, problems, onChange } = props;
  const { showMissing = problems.length > 0 } = props;
  const { t } = useT();
  const classes = useStyles();
  const { keys, removeKey } = usePartKeys(value.length);
  const report = useProblemsByPart(PATH, keys, props.onProblems);
  const change = (at: number, next: ComponentValue) => {
    // A form tells of its problems too: that alone changes nothing.
    if (!isSameDraft(next, value[at])) {
      onChange(
        value.map((each, index) =>
          index === at ? inOrderOf(each, next) : each,
        ),
      );
    }
  };
  return (
    <Stack>
      {value.length === 0 && <Quiet>{t('edit.none')}</Quiet>}
      {value.map((component, index) => {
        const key = keys[index];
        const was = before.find(
          ({ name, type }) =>
            name === component.name && type === component.type,
        );
        const exists = was !== undefined;
        const name = component.name || t('edit.unnamed');
        const its = problemsUnder(problems, `${PATH}[${index}]`);
        const ofType = its.find(({ place: [step] }) => step === 'type');
        return (
          <Section
            key={key}
            id={partId(`${PATH}[${index}]`)}
            title={component.type ? `${name} (${component.type})` : name}
            aside={
              <IconButton
                size="small"
                className={classes.remove}
                aria-label={t('edit.remove', { name })}
                onClick={() => {
                  report(key, []);
                  removeKey(index);
                  onChange(value.filter((_, at) => at !== index));
                }}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            }
          >
            {!exists && (
              <NameField
                id={`edit-${key}-name`}
                label={t('edit.componentName')}
                value={component.name}
                problems={its}
                onChange={next => change(index, { ...component, name: next })}
                onRename={props.onRename}
              />
            )}
            {!component.type && ofType && (
              <Notice tone="error" title={ofType.message} />
            )}
            <ComponentEditor
              place={place}
              value={component}
              type={exists ? component.type : undefined}
              traits
              exists={exists}
              problems={its.filter(({ place: [step] }) => step !== 'name')}
              showMissing={showMissing}
              idPrefix={`edit-${key}`}
              onChange={(next, found) => {
                report(key, found);
                change(index, next);
              }}
            />
            {was && (
              <ChartUpgrade
                place={place}
                before={was}
                value={component}
                onChange={next => change(index, next)}
              />
            )}
          </Section>
        );
      })}
      <Button
        size="small"
        variant="outlined"
        className={classes.add}
        startIcon={<AddIcon aria-hidden />}
        onClick={() => onChange([...value, { name: props.newName ?? '' }])}
      >
        {t('edit.add')}
      </Button>
    </Stack>
  );
}
