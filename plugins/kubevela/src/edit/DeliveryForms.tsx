import type { ApplyProblem } from '@velastage/plugin-kubevela-react';
import { useT } from '@velastage/plugin-kubevela-react';
import { Section } from '../common/Section';
import {
  componentsOf,
  policiesOf,
  withPolicies,
  withWorkflow,
  workflowOf,
  type Draft,
} from './draft';
import { PolicyForms } from './PolicyForms';
import { WorkflowForms } from './WorkflowForms';

const NO_WORKFLOW = { steps: [] };

/** Policies and the workflow of an Application, both optional. */
export function DeliveryForms(props: {
  place: { cluster: string; namespace: string };
  /** As it is in the cluster, where it is there already. */
  before?: Draft;
  draft: Draft;
  problems: ApplyProblem[];
  showMissing: boolean;
  onChange(draft: Draft): void;
  /** Told when a policy or a step is called otherwise; answers what refers to it and has followed. */
  onRename?(kind: 'policy' | 'step', from: string, to: string): string[];
  onProblems?(list: 'policies' | 'workflow', problems: ApplyProblem[]): void;
}) {
  const { place, before = {}, draft, onChange, onProblems } = props;
  const { problems, showMissing } = props;
  const { t } = useT();
  return (
    <>
      <Section title={t('edit.policies')}>
        <PolicyForms
          place={place}
          before={policiesOf(before) ?? []}
          value={policiesOf(draft) ?? []}
          problems={problems}
          showMissing={showMissing}
          onChange={next => onChange(withPolicies(draft, next))}
          onRename={(from, to) => props.onRename?.('policy', from, to) ?? []}
          onProblems={found => onProblems?.('policies', found)}
        />
      </Section>
      <Section title={t('edit.workflow')}>
        <WorkflowForms
          place={place}
          before={workflowOf(before) ?? NO_WORKFLOW}
          value={workflowOf(draft) ?? NO_WORKFLOW}
          components={componentsOf(draft) ?? []}
          problems={problems}
          showMissing={showMissing}
          onChange={next => onChange(withWorkflow(draft, next))}
          onRename={(from, to) => props.onRename?.('step', from, to) ?? []}
          onProblems={found => onProblems?.('workflow', found)}
        />
      </Section>
    </>
  );
}
