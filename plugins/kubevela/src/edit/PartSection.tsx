import type { ReactNode } from 'react';
import {
  problemsUnder,
  type ApplyProblem,
  type DefinitionSummary,
  type FormProblem,
} from '@velastage/plugin-kubevela-react';
import { Section } from '../common/Section';
import type { PartValue } from './draft';
import { NameField } from './NameField';
import { PartButtons } from './PartButtons';
import { partId } from './partId';
import { PartParameters } from './PartParameters';
import { SubSteps } from './SubSteps';

/** One policy or workflow step: its name, its parameters or the steps in it, and where it stands. */
export function PartSection(props: {
  place: { cluster: string; namespace: string };
  kind: 'policy' | 'workflow-step';
  /** Of the list in the Application, and where it stands in it. */
  path: string;
  index: number;
  /** Unique in the list, and stays with it. */
  id: string;
  part: PartValue;
  before: PartValue[];
  types: DefinitionSummary[];
  labels: { name: string; unnamed: string };
  /** Of the whole Application. */
  problems: ApplyProblem[];
  showMissing: boolean;
  /** It was added just now. */
  isNew: boolean;
  isSorted?: boolean;
  onPart(part: PartValue): void;
  onRename?(from: string, to: string): string[];
  /** Told what its form finds wrong; places begin at it. */
  onFound(found: FormProblem[]): void;
  onUp?(): void;
  onDown?(): void;
  onRemove(): void;
  children?(part: PartValue, change: (next: PartValue) => void): ReactNode;
}) {
  const { place, kind, part, before, types, problems, onPart } = props;
  const path = `${props.path}[${props.index}]`;
  const id = `${partId(props.path)}-${props.id}`;
  const its = problemsUnder(problems, path);
  const name = part.name || props.labels.unnamed;
  return (
    <Section
      id={partId(path)}
      title={part.type && part.type !== name ? `${name} (${part.type})` : name}
      aside={
        <PartButtons
          name={name}
          onUp={props.onUp}
          onDown={props.onDown}
          isSorted={props.isSorted}
          onRemove={props.onRemove}
        />
      }
    >
      <NameField
        id={`${id}-name`}
        label={props.labels.name}
        value={part.name}
        problems={its}
        onChange={next => onPart({ ...part, name: next })}
        onRename={props.onRename}
      />
      {props.children?.(part, onPart)}
      {isGroup(part) ? (
        <SubSteps
          place={place}
          group={part}
          before={before.find(each => each.name === part.name)}
          path={path}
          problems={problems}
          showMissing={props.showMissing}
          onChange={onPart}
          onRename={props.onRename}
          onProblems={props.onFound}
        />
      ) : (
        <PartParameters
          place={place}
          kind={kind}
          part={part}
          definition={types.find(
            ({ name: known }) => known === bare(part.type),
          )}
          isNew={props.isNew}
          exists={before.some(
            each =>
              each.name === part.name && bare(each.type) === bare(part.type),
          )}
          problems={its}
          showMissing={props.showMissing}
          idPrefix={id}
          onChange={(next, found) => {
            props.onFound(found);
            onPart(next);
          }}
        />
      )}
    </Section>
  );
}

/** A type without the version that it stays with. */
function bare(type: string | undefined): string | undefined {
  return type?.split('@')[0];
}

/** A step that holds others: its own parameters are these. */
function isGroup({ type, subSteps }: PartValue): boolean {
  return type === 'step-group' || subSteps !== undefined;
}
