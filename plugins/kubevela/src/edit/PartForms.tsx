import { useRef, type ReactNode } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { kubevelaDefinitionReadPermission } from '@velastage/plugin-kubevela-common';
import {
  problemsUnder,
  Quiet,
  RequestError,
  Skeleton,
  TypePicker,
  useDefinitions,
  useT,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-react';
import { Section } from '../common/Section';
import { Stack } from '../common/Stack';
import { freeName, inOrderOf, isSameDraft, type PartValue } from './draft';
import { followName } from './followName';
import { PartButtons } from './PartButtons';
import { partId } from './partId';
import { PartParameters } from './PartParameters';
import { SubSteps } from './SubSteps';
import { usePartKeys } from './usePartKeys';
import { useProblemsByPart } from './useProblemsByPart';

const useStyles = makeStyles(theme => ({
  name: { maxWidth: 360, marginBottom: theme.spacing(2) },
}));

/** What policies and workflow steps have in common. */
export interface PartFormsProps {
  place: { cluster: string; namespace: string };
  /** As they are in the cluster. */
  before: PartValue[];
  value: PartValue[];
  /** What the cluster said of the whole Application. */
  problems: ApplyProblem[];
  showMissing?: boolean;
  onChange(value: PartValue[]): void;
  /** Told what the forms find wrong, with places in the Application. */
  onProblems?(problems: ApplyProblem[]): void;
}

/** The policies or the workflow steps of an Application, each with its form. */
export function PartForms(
  props: PartFormsProps & {
    kind: 'policy' | 'workflow-step';
    /** Of the list in the Application, for example `spec.policies`. */
    path: string;
    labels: { add: string; name: string; unnamed: string };
    /** Types that cannot stand here. */
    except?: string[];
    /** Whether their order matters. */
    isSorted?: boolean;
    /** What else is said of one, under its name. */
    children?(part: PartValue, change: (next: PartValue) => void): ReactNode;
  },
) {
  const { place, before, value, problems, onChange, path, labels } = props;
  const { showMissing = problems.length > 0 } = props;
  const { t } = useT();
  const classes = useStyles();
  const { data, error, refetch } = useDefinitions(place);
  const { keys, removeKey, swapKeys } = usePartKeys(value.length);
  const report = useProblemsByPart(path, keys, props.onProblems);
  const named = useRef('');
  if (!data) {
    return error ? (
      <RequestError
        error={error}
        permission={kubevelaDefinitionReadPermission.name}
        onRetry={refetch}
      />
    ) : (
      <Skeleton heights={[40]} />
    );
  }
  const types = data.items.filter(({ type }) => type === props.kind);
  const offered = types.filter(({ name }) => !props.except?.includes(name));
  const change = (at: number, next: PartValue) => {
    if (!isSameDraft(next, value[at])) {
      onChange(
        value.map((each, index) =>
          index === at ? inOrderOf(each, next) : each,
        ),
      );
    }
  };
  const swap = (one: number, other: number) => {
    const next = [...value];
    [next[one], next[other]] = [value[other], value[one]];
    swapKeys(one, other);
    onChange(next);
  };
  return (
    <Stack>
      {value.map((part, index) => {
        const key = keys[index];
        const its = problemsUnder(problems, `${path}[${index}]`);
        const ofName = its.find(({ place: [step] }) => step === 'name');
        const name = part.name || labels.unnamed;
        return (
          <Section
            key={key}
            id={partId(`${path}[${index}]`)}
            title={
              part.type && part.type !== name ? `${name} (${part.type})` : name
            }
            aside={
              <PartButtons
                name={name}
                onUp={
                  props.isSorted && index > 0
                    ? () => swap(index, index - 1)
                    : undefined
                }
                onDown={
                  props.isSorted && index < value.length - 1
                    ? () => swap(index, index + 1)
                    : undefined
                }
                isSorted={props.isSorted}
                onRemove={() => {
                  report(key, []);
                  removeKey(index);
                  onChange(value.filter((_, at) => at !== index));
                }}
              />
            }
          >
            <TextField
              id={`${partId(path)}-${key}-name`}
              label={labels.name}
              value={part.name ?? ''}
              onChange={event =>
                change(index, { ...part, name: event.target.value })
              }
              onFocus={() => {
                named.current = part.name ?? '';
              }}
              onBlur={() => {
                const next = followName(value, named.current, part.name ?? '');
                if (!isSameDraft(next, value)) {
                  onChange(next);
                }
              }}
              error={ofName?.severity === 'error'}
              helperText={ofName?.message}
              className={classes.name}
              variant="outlined"
              size="small"
              fullWidth
              required
            />
            {props.children?.(part, next => change(index, next))}
            {isGroup(part) ? (
              <SubSteps
                place={place}
                group={part}
                before={before.find(each => each.name === part.name)}
                path={`${path}[${index}]`}
                problems={problems}
                showMissing={showMissing}
                onChange={next => change(index, next)}
                onProblems={found => report(key, found)}
              />
            ) : (
              <PartParameters
                place={place}
                kind={props.kind}
                part={part}
                definition={types.find(
                  ({ name: known }) => known === part.type?.split('@')[0],
                )}
                exists={before.some(
                  each => each.name === part.name && each.type === part.type,
                )}
                problems={its}
                showMissing={showMissing}
                idPrefix={`${partId(path)}-${key}`}
                onChange={(next, found) => {
                  report(key, found);
                  change(index, next);
                }}
              />
            )}
          </Section>
        );
      })}
      {types.length === 0 && value.length === 0 ? (
        <Quiet>{t('edit.parts.noTypes')}</Quiet>
      ) : (
        <TypePicker
          id={partId(path)}
          label={labels.add}
          types={offered.filter(({ hidden }) => !hidden)}
          others={{
            label: t('edit.parts.hidden', {
              number: String(offered.filter(({ hidden }) => hidden).length),
            }),
            types: offered.filter(({ hidden }) => hidden),
          }}
          onPick={type =>
            onChange([
              ...value,
              {
                name: freeName(type, value),
                type,
                // vela-core refuses a policy without.
                ...(props.kind === 'policy' && { properties: {} }),
              },
            ])
          }
        />
      )}
    </Stack>
  );
}

/** A step that holds others: its own parameters are these. */
function isGroup({ type, subSteps }: PartValue): boolean {
  return type === 'step-group' || subSteps !== undefined;
}
