import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { EntitySettings } from './entities/types';

const KEY = 'catalog.providers.kubevela';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 2 },
  initialDelay: { seconds: 3 },
  scope: 'global',
};

/** What the module is told by configuration. */
export interface ProviderConfig {
  entities: EntitySettings;
  schedule: SchedulerServiceTaskScheduleDefinition;
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
  };
}
