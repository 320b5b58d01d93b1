import {
  Notice,
  PartForm,
  Quiet,
  useT,
  VersionSelect,
  type DefinitionSummary,
  type FormProblem,
} from '@velastage/plugin-kubevela-react';
import type { PartValue } from './draft';

const NOTHING = {};

/** The parameters of a policy or a workflow step, by its definition. */
export function PartParameters(props: {
  place: { cluster: string; namespace: string };
  kind: 'policy' | 'workflow-step';
  part: PartValue;
  /** Undefined where the cluster has no such type. */
  definition: DefinitionSummary | undefined;
  /** It was added just now. */
  isNew: boolean;
  exists: boolean;
  /** Places begin at the part. */
  problems: FormProblem[];
  showMissing: boolean;
  idPrefix: string;
  onChange(value: PartValue, problems: FormProblem[]): void;
}) {
  const { place, kind, part, definition, problems } = props;
  const { t } = useT();
  if (!part.type || !definition) {
    return (
      <Notice
        tone="error"
        title={
          part.type
            ? t('edit.parts.gone', { type: part.type })
            : t('edit.parts.noType')
        }
      />
    );
  }
  const own = problems.filter(
    ({ place: [step] }) => step !== 'properties' && step !== 'name',
  );
  return (
    <>
      {own.map(({ message }) => (
        <Notice key={message} tone="error" title={message} />
      ))}
      {definition.description && <Quiet>{definition.description}</Quiet>}
      <VersionSelect
        definition={{ ...place, type: kind, name: part.type }}
        onChange={type => props.onChange({ ...part, type }, [])}
        id={`${props.idPrefix}-version`}
      />
      <PartForm
        key={part.type}
        definition={{ ...place, type: kind, name: part.type }}
        value={part.properties ?? NOTHING}
        onChange={(properties, found) => {
          const { properties: _, ...others } = part;
          // vela-core refuses a policy that has no properties at all, and a step is read more easily without.
          const isSaid =
            kind === 'policy' || Object.keys(properties).length > 0;
          props.onChange(
            isSaid ? { ...others, properties } : others,
            found.map(each => ({
              ...each,
              place: ['properties', ...each.place],
            })),
          );
        }}
        problems={problems
          .filter(({ place: [step] }) => step === 'properties')
          .map(each => ({ ...each, place: each.place.slice(1) }))}
        showMissing={props.showMissing}
        isNew={props.isNew}
        exists={props.exists}
        idPrefix={`${props.idPrefix}-properties`}
      />
    </>
  );
}
