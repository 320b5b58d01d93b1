import type { Translate } from '@velastage/plugin-kubevela-react';
import {
  componentsOf,
  policiesOf,
  workflowOf,
  type Draft,
} from '../edit/draft';

/** What a new Application is made of, in numbers. */
export function summaryText(draft: Draft, t: Translate): string {
  const components = componentsOf(draft) ?? [];
  const traits = components.reduce(
    (sum, { traits: its }) => sum + (Array.isArray(its) ? its.length : 0),
    0,
  );
  return t('wizard.review.summary', {
    components: String(components.length),
    traits: String(traits),
    policies: String(policiesOf(draft)?.length ?? 0),
    steps: String(workflowOf(draft)?.steps.length ?? 0),
  });
}
