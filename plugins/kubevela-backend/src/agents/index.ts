import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { listCharts, listChartVersions } from './charts';
import { operate } from './operate';
import {
  getApplication,
  getLogs,
  listApplications,
  listRevisions,
} from './reads';
import type { AgentServices } from './types';
import { applyApplication, copyApplication } from './writes';

const ACTIONS = [
  listApplications,
  getApplication,
  listRevisions,
  getLogs,
  listCharts,
  listChartVersions,
  operate,
  applyApplication,
  copyApplication,
];

/** Offers the portal's operations to agents (MCP) and workflows: the same services, the same permissions. */
export function registerActions(
  registry: ActionsRegistryService,
  services: AgentServices,
): void {
  ACTIONS.forEach(register => register(registry, services));
}
