import type {
  CopyApplicationRequest,
  InstanceRef,
} from '@velastage/plugin-kubevela-common';
import type {
  CopyParameter,
  CopyResult,
  ParameterComparison,
} from '@velastage/plugin-kubevela-react';

const PARAMETERS: CopyParameter[] = [
  {
    id: 'components[web].properties.env[API_TOKEN]',
    scope: 'component',
    component: 'web',
    path: 'properties.env[API_TOKEN]',
    source: '{"name":"API_TOKEN","value":"«hidden 0f3a12»"}',
    hadCommon: false,
    take: 'ask',
    why: 'hidden',
    hidden: true,
  },
  {
    id: 'components[web].properties.image',
    scope: 'component',
    component: 'web',
    path: 'properties.image',
    source: 'registry.example/web:1.10.0',
    target: 'registry.example/web:1.9.2',
    common: 'registry.example/web:1.9.2',
    hadCommon: true,
    take: 'source',
    why: 'rule-take',
    hidden: false,
  },
  {
    id: 'components[web].traits[scaler].properties.replicas',
    scope: 'trait',
    component: 'web',
    name: 'scaler',
    path: 'properties.replicas',
    source: '1',
    target: '4',
    hadCommon: false,
    take: 'target',
    why: 'rule-keep',
    hidden: false,
  },
];

/** What the example backend says of a copy: choices are taken over as they come. */
export function exampleCopy({
  choices = [],
  dryRun = false,
}: CopyApplicationRequest): CopyResult {
  return {
    isNew: false,
    sourceState: 'source-1',
    preconditions: [
      {
        code: 'nextTier',
        met: true,
        message: '',
        params: { from: 'development', to: 'staging', wanted: 'staging' },
      },
      {
        code: 'healthy',
        met: true,
        message: '',
        params: { found: 'Healthy' },
      },
    ],
    parameters: PARAMETERS.map(parameter => {
      const choice = choices.find(each => each.parameter === parameter.id);
      return choice
        ? { ...parameter, take: choice.take, why: 'chosen' }
        : parameter;
    }),
    apply: {
      outcome: 'updated',
      dryRun,
      problems: [],
      changes: [],
      manifest: 'spec: {}\n',
      liveManifest: 'spec: {}\n',
      state: 'target-1',
    },
  };
}

/** Two parameters that differ. */
export function exampleComparison(refs: InstanceRef[]): ParameterComparison {
  return {
    instances: refs,
    same: 12,
    left: 0,
    items: PARAMETERS.slice(1).map(({ id, scope, component, name, path }, at) => ({
      id,
      scope,
      component,
      name,
      path,
      values: refs.map((_, index) => ({ text: `${at}.${index}` })),
    })),
  };
}
