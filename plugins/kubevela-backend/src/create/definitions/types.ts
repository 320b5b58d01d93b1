import type {
  DefinitionSummary,
  DefinitionType,
} from '@velastage/plugin-kubevela-common';

/** Where definitions of one type stand in a cluster, and what vela-core calls them in names. */
export interface DefinitionKind {
  kind: string;
  /** As in the path of the API server. */
  plural: string;
  /** First part of the name of the ConfigMap that holds the parameters: `<prefix>-schema-<name>`. */
  prefix: string;
}

export const DEFINITION_TYPES: Readonly<
  Record<DefinitionType, DefinitionKind>
> = {
  component: {
    kind: 'ComponentDefinition',
    plural: 'componentdefinitions',
    prefix: 'component',
  },
  trait: {
    kind: 'TraitDefinition',
    plural: 'traitdefinitions',
    prefix: 'trait',
  },
  policy: {
    kind: 'PolicyDefinition',
    plural: 'policydefinitions',
    prefix: 'policy',
  },
  'workflow-step': {
    kind: 'WorkflowStepDefinition',
    plural: 'workflowstepdefinitions',
    prefix: 'workflowstep',
  },
};

/** A definition as far as forms and checks need it. */
export interface KnownDefinition {
  summary: DefinitionSummary;
  /** ConfigMap with its parameters, in its own namespace; undefined where vela-core made none. */
  schemaConfigMap?: string;
  /** Why vela-core made none. */
  problem?: string;
}

/** The definitions that Applications of one namespace can use, by `<type>/<name>`. */
export type DefinitionSet = ReadonlyMap<string, KnownDefinition>;

/** The key of a definition in a {@link DefinitionSet}; a version (`web@v2`) belongs to the same definition. */
export function definitionKey(type: DefinitionType, name: string): string {
  return `${type}/${name.split('@')[0]}`;
}
