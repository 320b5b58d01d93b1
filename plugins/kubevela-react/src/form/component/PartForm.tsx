import { useMemo } from 'react';
import { ComponentPatches } from './ComponentPatches';
import { LoadedForm, type LoadedFormProps } from './LoadedForm';
import { useDefinition } from './useDefinitions';

/** Parameters of KubeVela's own definitions that change components, in no need of a UI schema that says so. */
const PATCHES: Record<string, string[]> = { 'policy/override': ['components'] };

/**
 * The form of a policy or a workflow step that is fetched first: what it changes in components is shown by their
 * own forms.
 *
 * @public
 */
export function PartForm(props: LoadedFormProps) {
  const { type, name } = props.definition;
  const { data } = useDefinition(props.definition);
  const names = JSON.stringify([
    ...(PATCHES[`${type}/${name.split('@')[0]}`] ?? []),
    ...(data?.uiSchema ?? [])
      .filter(({ uiType }) => uiType === 'ComponentPatches')
      .map(({ jsonKey }) => jsonKey),
  ]);
  const fields = useMemo(
    () =>
      Object.fromEntries(
        (JSON.parse(names) as string[]).map(each => [each, ComponentPatches]),
      ),
    [names],
  );
  return <LoadedForm {...props} fields={fields} />;
}
