import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /**
       * Entities made from KubeVela Applications. Leave the key out and none are made.
       */
      kubevela?: {
        /** `spec.type` of an application's Component; `kubevela-application` unless told. */
        componentType?: string;
        /** `spec.lifecycle` where the Application names none; `production` unless told. */
        defaultLifecycle?: string;
        /** Owner where the Application names none, an entity reference; `unknown` unless told. */
        defaultOwner?: string;
        /** Namespace of the entities; `default` unless told. */
        entityNamespace?: string;
        /** Whether each component of an application becomes a Component of its own beneath it. */
        components?: boolean;
        /** How often everything is compared again; events keep it current in between. Every 10 minutes unless told. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Scaffolder templates, one for each component type on the clusters. Leave the key out and none are made.
         */
        templates?: {
          /** Owner of the templates, an entity reference. */
          owner: string;
          /** `spec.type` of the templates; `kubevela-application` unless told. */
          type?: string;
          /** How often the definitions are looked at. Every 2 minutes unless told. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}
