import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  type ComponentValue,
  definitionProblems,
  type FormProblem,
  kubevelaApiRef,
} from '@velastage/plugin-kubevela-react';
import { targetOf } from '../common/targetOf';
import { wordsOf } from '../common/wordsOf';

/** What keeps a component from being created, by the definitions where it will run. */
export const validateComponent: CustomFieldValidator<
  ComponentValue,
  { type?: string; target?: string; cluster?: string; namespace?: string }
> = async (value, field, { apiHolder, formData, uiSchema }) => {
  const t = await wordsOf(apiHolder);
  const options = uiSchema?.['ui:options'];
  const target = targetOf(formData, options);
  const api = apiHolder.get(kubevelaApiRef);
  const type = value?.type ?? options?.type;
  if (!target || !type) {
    field.addError(t(target ? 'form.component.needed' : 'form.target.first'));
    return;
  }
  const { traits = [] } = value ?? {};
  const parts = [
    { type: 'component' as const, name: type, properties: value?.properties },
    ...traits.map(trait => ({
      type: 'trait' as const,
      name: trait.type,
      properties: trait.properties,
    })),
  ];
  for (const { type: kind, name, properties } of parts) {
    const definition = await api?.getDefinition({
      cluster: target.cluster,
      namespace: target.namespace,
      type: kind,
      name,
    });
    const problems = definition
      ? definitionProblems(definition, properties, t)
      : [];
    problems.filter(isError).forEach(({ place, message }) =>
      field.addError(
        t('form.component.problem', {
          place: [name, ...place].join('.'),
          message,
        }),
      ),
    );
  }
};

function isError({ severity }: FormProblem): boolean {
  return severity === 'error';
}
