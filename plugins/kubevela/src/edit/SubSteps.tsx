import {
  problemsUnder,
  Quiet,
  useT,
  type ApplyProblem,
  type FormProblem,
} from '@velastage/plugin-kubevela-react';
import { DependsOn } from './DependsOn';
import { isListOfObjects, type PartValue } from './draft';
import { PartForms } from './PartForms';

/** The steps in a group, each with its form. KubeVela does them at once, unless one waits for another. */
export function SubSteps(props: {
  place: { cluster: string; namespace: string };
  group: PartValue;
  /** As it is in the cluster. */
  before: PartValue | undefined;
  /** Of the group in the Application. */
  path: string;
  /** Of the whole Application. */
  problems: ApplyProblem[];
  showMissing: boolean;
  onChange(group: PartValue): void;
  onRename?(from: string, to: string): string[];
  /** Places begin at the group. */
  onProblems(problems: FormProblem[]): void;
}) {
  const { place, group, before, path, problems, showMissing } = props;
  const { t } = useT();
  const { subSteps = [] } = group;
  if (!isListOfObjects(subSteps)) {
    return <Quiet>{t('edit.parts.subSteps')}</Quiet>;
  }
  const steps: PartValue[] = subSteps;
  return (
    <>
      <Quiet>{t('edit.parts.group')}</Quiet>
      <PartForms
        kind="workflow-step"
        path={`${path}.subSteps`}
        except={['step-group']}
        isSorted
        place={place}
        before={(before?.subSteps ?? []) as PartValue[]}
        value={steps}
        problems={problems}
        showMissing={showMissing}
        labels={{
          add: t('edit.parts.addSubStep', { name: group.name ?? '' }),
          name: t('edit.workflow.name'),
          unnamed: t('edit.workflow.unnamed'),
        }}
        onChange={next => props.onChange({ ...group, subSteps: next })}
        onRename={props.onRename}
        onProblems={found => props.onProblems(problemsUnder(found, path))}
      >
        {(step, change) => (
          <DependsOn step={step} steps={steps} onChange={change} />
        )}
      </PartForms>
    </>
  );
}
