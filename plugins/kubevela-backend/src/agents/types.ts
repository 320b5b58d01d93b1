import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { KubevelaService } from '../api/KubevelaService';
import type { AuthorizedCharts } from '../charts';
import type { AuthorizedCopy } from '../copy';
import type { AuthorizedCreation } from '../create';

/** What the actions stand on: the same services as the API, which decide with the caller's credentials. */
export interface AgentServices {
  service: Pick<
    KubevelaService,
    | 'listInstances'
    | 'getInstance'
    | 'getPodLogs'
    | 'listRevisions'
    | 'listOperations'
    | 'operate'
  >;
  creation: Pick<AuthorizedCreation, 'apply'>;
  copy: Pick<AuthorizedCopy, 'copy'>;
  charts: Pick<AuthorizedCharts, 'list' | 'versions'>;
  auditor: AuditorService;
}

/** Adds one action. */
export type Registration = (
  registry: ActionsRegistryService,
  services: AgentServices,
) => void;
