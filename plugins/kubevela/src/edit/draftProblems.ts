import {
  MAX_NAME,
  nameFault,
  type ApplyProblem,
  type Translate,
} from '@velastage/plugin-kubevela-react';
import {
  componentsOf,
  policiesOf,
  workflowOf,
  type Draft,
  type PartValue,
} from './draft';

/** What is wrong with the parts of an Application that no definition says anything of: their names and types. */
export function draftProblems(draft: Draft, t: Translate): ApplyProblem[] {
  const components: PartValue[] = componentsOf(draft) ?? [];
  const steps = workflowOf(draft)?.steps ?? [];
  return [
    ...(components.length === 0
      ? [error('spec.components', t('edit.problem.components'))]
      : []),
    ...inList(components, 'spec.components', t),
    ...components.flatMap(({ name }, index) =>
      name && nameFault(name)
        ? [
            error(
              `spec.components[${index}].name`,
              t(`edit.problem.name.${nameFault(name)!}`, {
                max: String(MAX_NAME),
              }),
            ),
          ]
        : [],
    ),
    ...inList(policiesOf(draft) ?? [], 'spec.policies', t),
    ...inList(steps, 'spec.workflow.steps', t),
    ...steps.flatMap(({ subSteps }, index) =>
      Array.isArray(subSteps)
        ? inList(
            subSteps as PartValue[],
            `spec.workflow.steps[${index}].subSteps`,
            t,
          )
        : [],
    ),
  ];
}

function inList(parts: PartValue[], path: string, t: Translate) {
  return parts.flatMap(({ name, type }, index) => {
    const isTwice =
      name && parts.findIndex(each => each.name === name) !== index;
    return [
      ...(name
        ? []
        : [error(`${path}[${index}].name`, t('edit.problem.name.needed'))]),
      ...(isTwice
        ? [error(`${path}[${index}].name`, t('edit.problem.name.twice'))]
        : []),
      ...(type
        ? []
        : [error(`${path}[${index}].type`, t('edit.problem.type'))]),
    ];
  });
}

function error(path: string, message: string): ApplyProblem {
  return { severity: 'error', code: 'draft', path, message };
}
