import { useRef, type ReactNode } from 'react';
import { kubevelaDefinitionReadPermission } from '@velastage/plugin-kubevela-common';
import {
  Quiet,
  RequestError,
  Skeleton,
  TypePicker,
  useDefinitions,
  useT,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { freeName, inOrderOf, isSameDraft, type PartValue } from './draft';
import { partId } from './partId';
import { PartSection } from './PartSection';
import { usePartKeys } from './usePartKeys';
import { useProblemsByPart } from './useProblemsByPart';

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
  /** Told when one is called otherwise; answers what refers to it and has followed. */
  onRename?(from: string, to: string): string[];
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
  const { place, value, problems, onChange, path, labels, kind } = props;
  const { showMissing = problems.length > 0 } = props;
  const { t } = useT();
  const { data, error, refetch } = useDefinitions(place);
  const { keys, removeKey, swapKeys } = usePartKeys(value.length);
  const report = useProblemsByPart(path, keys, props.onProblems);
  const added = useRef(new Set<string>());
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
  const types = data.items.filter(({ type }) => type === kind);
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
  const mover = (from: number, to: number) =>
    props.isSorted && to >= 0 && to < value.length
      ? () => {
          const next = [...value];
          [next[from], next[to]] = [value[to], value[from]];
          swapKeys(from, to);
          onChange(next);
        }
      : undefined;
  return (
    <Stack>
      {value.map((part, index) => (
        <PartSection
          key={keys[index]}
          {...props}
          id={String(keys[index])}
          path={path}
          index={index}
          part={part}
          types={types}
          isNew={added.current.has(part.name ?? '')}
          showMissing={showMissing}
          onPart={next => change(index, next)}
          onFound={found => report(keys[index], found)}
          onUp={mover(index, index - 1)}
          onDown={mover(index, index + 1)}
          onRemove={() => {
            report(keys[index], []);
            removeKey(index);
            onChange(value.filter((_, at) => at !== index));
          }}
        />
      ))}
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
          onPick={type => {
            const name = freeName(type, value);
            added.current.add(name);
            // vela-core refuses a policy without.
            const needed = kind === 'policy' && { properties: {} };
            onChange([...value, { name, type, ...needed }]);
          }}
        />
      )}
    </Stack>
  );
}
