import { toYaml } from '../api/reads/toYaml';
import { asRecord } from '../model/kube/objects';
import { redactObject } from '../redact';
import { APPLICATION_API_VERSION } from '../watch/cluster/kinds';

const KINDS = {
  componentDefinitions: 'ComponentDefinition',
  traitDefinitions: 'TraitDefinition',
  policyDefinitions: 'PolicyDefinition',
  workflowStepDefinitions: 'WorkflowStepDefinition',
};

/** The specs of the definitions that a revision keeps, by `<kind>/<name>`. */
export function definitionsIn(
  payload: Record<string, unknown>,
): Array<[key: string, spec: unknown]> {
  return Object.entries(KINDS).flatMap(([field, kind]) =>
    Object.entries(asRecord(payload[field]) ?? {}).map(
      ([name, definition]): [string, unknown] => [
        `${kind}/${name}`,
        asRecord(definition)?.spec,
      ],
    ),
  );
}

/** A definition as people read it, secrets hidden. */
export function definitionText(key: string, spec: unknown): string {
  const [kind, ...name] = key.split('/');
  return toYaml(
    redactObject({
      apiVersion: APPLICATION_API_VERSION,
      kind,
      metadata: { name: name.join('/') },
      spec,
    }),
  );
}
