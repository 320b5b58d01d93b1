import type {
  BlindSpot,
  BusinessAttributes,
  CatalogComponent,
  ImageScan,
  InstanceSummary,
  Instance,
  ResourceNode,
} from '@velastage/plugin-kubevela-common';
import type { Feed } from '../watch/store/ObjectStore';
import type { ClusterView, KubernetesObject, ObjectRef } from '../watch/types';
import type { ChildRules } from './tree';

/** One object that a ResourceTracker holds. */
export interface ManagedResource {
  ref: ObjectRef;
  apiVersion: string;
  /** KubeVela's own cluster field: empty or `local` is the cluster of the Application itself. */
  placement: string;
  component: string;
  /** Trait type, `AuxiliaryWorkload` for a component's further outputs, empty for its workload. */
  trait: string;
  /** The manifest as applied; undefined where the tracker does not record it (apply-once). */
  raw?: KubernetesObject;
  skipGC: boolean;
  deleted: boolean;
}

/** A ResourceTracker, decoded. */
export interface DecodedTracker {
  name: string;
  type: 'root' | 'versioned' | 'component-revision' | 'legacy';
  /** Generation of the Application that made it; 0 for root trackers. */
  applicationGeneration: number;
  publishVersion?: string;
  revision?: string;
  deletingSince?: string;
  resources: ManagedResource[];
}

/** A named place to deploy to, from configuration. */
export interface Environment {
  name: string;
  tier?: string;
  /** Cluster name, exactly. */
  cluster: string;
  /** Namespace, `*` as a wildcard. */
  namespace: string;
}

/** What the model needs to know beside the objects. */
export interface ModelSettings {
  environments: Environment[];
  /** Owner where the Application names none, an entity reference. */
  defaultOwner?: string;
  /** Kinds of LoadBalancer-ish objects whose missing address is no trouble on this cluster, e.g. `Ingress`. */
  ignoreMissingAddress?: boolean;
}

/** All that the model is computed from. */
export interface ModelInput {
  application: KubernetesObject;
  /** ResourceTracker objects of the Application, as stored (compressed). */
  trackers: KubernetesObject[];
  view: ClusterView;
  /** What addons say belongs under which kind; none unless given. */
  childRules?: ChildRules;
  settings: ModelSettings;
  /** Milliseconds since the epoch. */
  now: number;
  /** The instance's model before, so that `since` survives where nothing changed. */
  previous?: InstanceModel;
}

/** The model of one instance: all that the API answers from. */
export interface InstanceModel {
  /** Without `version` and `key`, which the live index adds. */
  summary: Omit<InstanceSummary, 'version' | 'key'>;
  /** Without `summary` and `freshness`. */
  detail: Omit<Instance, 'summary' | 'freshness' | 'blindSpots'>;
  nodes: ResourceNode[];
  blindSpots: BlindSpot[];
  /** Business attributes of the Application and of each component (annotations and `backstage` traits), for the catalog. */
  catalog: { attributes: BusinessAttributes; components: CatalogComponent[] };
  /** What scanners found in the images that run, each image once. */
  scans: ImageScan[];
  /** Objects that the trackers name: a change of one of them concerns this instance. */
  managed: ObjectRef[];
  /** Uids of every live object in the tree: a change of one, or of a child of one, concerns this instance. */
  uids: string[];
  /** What else has to be watched, for children that carry no label of the Application. */
  watches: Feed[];
  /** Keys of objects that concern this instance though it does not name them; see `tree/follows.ts`. */
  follows: string[];
  /** When time alone may change the result (milliseconds since the epoch). */
  recheckAt?: number;
}
