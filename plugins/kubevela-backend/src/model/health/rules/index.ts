import type { BuiltInHealthRule } from '../types';
import { apiService } from './apiService';
import { application } from './application';
import { argoRollout } from './argoRollout';
import { cloneSet } from './cloneSet';
import { cronJob } from './cronJob';
import { customResourceDefinition } from './customResourceDefinition';
import { daemonSet } from './daemonSet';
import { deployment } from './deployment';
import { flaggerCanary } from './flaggerCanary';
import { gateway } from './gateway';
import { horizontalPodAutoscaler } from './horizontalPodAutoscaler';
import { httpRoute } from './httpRoute';
import { ingress } from './ingress';
import { job } from './job';
import { kruiseRollout } from './kruiseRollout';
import { persistentVolumeClaim } from './persistentVolumeClaim';
import { pod } from './pod';
import { podDisruptionBudget } from './podDisruptionBudget';
import { replicaSet } from './replicaSet';
import { service } from './service';
import { statefulSet } from './statefulSet';
import { terraformConfiguration } from './terraformConfiguration';
import { velaRollout } from './velaRollout';

/** The kinds that have a rule of their own; any other kind is judged by its conditions. */
export const BUILT_IN_RULES: readonly BuiltInHealthRule[] = [
  apiService,
  application,
  argoRollout,
  cloneSet,
  cronJob,
  customResourceDefinition,
  daemonSet,
  deployment,
  flaggerCanary,
  gateway,
  horizontalPodAutoscaler,
  httpRoute,
  ingress,
  job,
  kruiseRollout,
  persistentVolumeClaim,
  pod,
  podDisruptionBudget,
  replicaSet,
  service,
  statefulSet,
  terraformConfiguration,
  velaRollout,
];
