export { ApiError } from './ApiError';
export type { ApiErrorReason } from './ApiError';
export { ClusterConnection } from './ClusterConnection';
export type { ApiRequest, ApiResponse } from './ClusterConnection';
export { readKubeVelaConfig } from './config';
export type { KubeVelaConfig } from './config';
export { clusterConnectors } from './connectors';
