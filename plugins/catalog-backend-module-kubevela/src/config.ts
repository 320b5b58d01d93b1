import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { EntitySettings } from './entities/types';
import { TemplateSettings } from './templates/types';

const KEY = 'catalog.providers.kubevela';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 2 },
  initialDelay: { seconds: 3 },
  scope: 'global',
};

/** Definitions change seldom, and the backend answers from memory while they do not. */
const TEMPLATES_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  ...DEFAULT_SCHEDULE,
  frequency: { minutes: 2 },
};

/** What the module is told by configuration. */
export interface ProviderConfig {
  entities: EntitySettings;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Undefined where no templates are wanted. */
  templates?: TemplateSettings & {
    schedule: SchedulerServiceTaskScheduleDefinition;
  };
}

/** Reads `catalog.providers.kubevela`; undefined where the key is not there. */
export function readProviderConfig(config: Config): ProviderConfig | undefined {
  // An empty key (`kubevela:`) reads as null, which has() takes for missing; `kubevela: {}` is enough.
  if (!config.has(KEY)) {
    return undefined;
  }
  const own = config.getConfig(KEY);
  return {
    entities: {
      componentType:
        own.getOptionalString('componentType') ?? 'kubevela-application',
      defaultLifecycle:
        own.getOptionalString('defaultLifecycle') ?? 'production',
      defaultOwner: own.getOptionalString('defaultOwner') ?? 'unknown',
      entityNamespace: own.getOptionalString('entityNamespace') ?? 'default',
      components: own.getOptionalBoolean('components') ?? false,
    },
    schedule: own.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          own.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    templates: readTemplates(own),
  };
}

function readTemplates(own: Config): ProviderConfig['templates'] {
  if (!own.has('templates')) {
    return undefined;
  }
  const templates = own.getConfig('templates');
  return {
    owner: templates.getString('owner'),
    type: templates.getOptionalString('type') ?? 'kubevela-application',
    entityNamespace: own.getOptionalString('entityNamespace') ?? 'default',
    schedule: templates.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          templates.getConfig('schedule'),
        )
      : TEMPLATES_SCHEDULE,
  };
}
