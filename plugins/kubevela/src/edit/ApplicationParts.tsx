import { useMemo, type ReactNode } from 'react';
import { ApplicationPartsContext } from '@velastage/plugin-kubevela-react';
import {
  componentsOf,
  policiesOf,
  workflowOf,
  type Draft,
  type PartValue,
} from './draft';

/** Tells the forms inside what the parts of the Application are called, so that they can be referred to. */
export function ApplicationParts(props: { draft: Draft; children: ReactNode }) {
  const { draft, children } = props;
  const names = JSON.stringify([
    namesOf(componentsOf(draft)),
    namesOf(policiesOf(draft)),
    namesOf(workflowOf(draft)?.steps),
    typesOf(componentsOf(draft)),
  ]);
  // Other names make another value, and nothing else that is typed does.
  const parts = useMemo(() => {
    const [components, policies, steps, componentTypes] = JSON.parse(names);
    return { components, policies, steps, componentTypes };
  }, [names]);
  return (
    <ApplicationPartsContext.Provider value={parts}>
      {children}
    </ApplicationPartsContext.Provider>
  );
}

function typesOf(parts: PartValue[] | undefined): Record<string, string> {
  return Object.fromEntries(
    (parts ?? []).flatMap(({ name, type }) =>
      name && type ? [[name, type]] : [],
    ),
  );
}

function namesOf(parts: PartValue[] | undefined): string[] {
  return (parts ?? []).flatMap(({ name }) => (name ? [name] : []));
}
