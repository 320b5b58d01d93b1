import type {
  BlindSpot,
  Cluster,
  ClusterStatus,
  WatchState,
} from '@velastage/plugin-kubevela-common';
import { apiVersionOf } from '../reflector/target';
import type { Feed } from '../store/ObjectStore';
import { isBeside, OAM_GROUP } from './kinds';
import type { ConnectionState } from './Supervisor';
import { refusalOf } from './visibility';
import type { RunningWatch } from './WatchSet';

/** The state of a cluster in a word and a sentence. */
export interface ClusterStanding {
  status: ClusterStatus;
  message?: string;
  advice?: string;
}

/** All that a cluster's standing is read from. */
export interface StandingInput {
  name: string;
  connection: ConnectionState;
  /** Whether vela-core's API is served; undefined before the first look. */
  installed: boolean | undefined;
  /** Whether the first lists are over, well or not. */
  listed: boolean;
  /** Whether the store holds what a list has once brought whole. */
  hasData: boolean;
  watches: RunningWatch[];
  blindSpots: BlindSpot[];
}

/** Says how a cluster stands. */
export function clusterStanding(input: StandingInput): ClusterStanding {
  const { connection, name } = input;
  switch (connection.is) {
    case 'connecting':
      return { status: 'Connecting' };
    case 'misconfigured':
      return { status: 'Misconfigured', ...connection.problem };
    case 'lost': {
      const { message, advice, rule, reason } = connection.error;
      return {
        status: lostStatus(reason, input.hasData),
        message,
        advice: rule ? `${advice}\n${rule}` : advice,
      };
    }
    default:
  }
  if (!input.installed) {
    return {
      status: 'NotInstalled',
      message: `${name}: vela-core is not installed`,
      advice:
        'Install it: helm install kubevela kubevela/vela-core --namespace vela-system --create-namespace',
    };
  }
  const forbidden = input.watches.find(
    ({ feed, reflector }) =>
      feed.group === OAM_GROUP &&
      feed.kind === 'Application' &&
      refusalOf(reflector) === 'forbidden',
  );
  if (forbidden?.reflector.error) {
    const { message, advice, rule } = forbidden.reflector.error;
    return { status: 'Unauthorized', message, advice: `${advice}\n${rule}` };
  }
  if (!input.listed) {
    return { status: 'Connecting' };
  }
  const spots = input.blindSpots.filter(spot => spot.reason !== 'notServed');
  if (spots.length > 0) {
    const kinds = [...new Set(spots.map(({ kind }) => kind))].join(', ');
    return {
      status: 'Partial',
      message: `${name}: not all can be seen: ${kinds}`,
      advice: spots.some(({ reason }) => reason === 'forbidden')
        ? 'Add the rules of the blind spots to the role of the account in use.'
        : undefined,
    };
  }
  return { status: 'Connected' };
}

function lostStatus(reason: string, hasData: boolean): ClusterStatus {
  if (['unauthorized', 'credentials', 'forbidden'].includes(reason)) {
    return 'Unauthorized';
  }
  return hasData ? 'Stale' : 'Unreachable';
}

/** What cannot be seen on a cluster that answers, and why. */
export function blindSpots(options: {
  watches: RunningWatch[];
  missing: readonly Feed[];
  staleAfterMs: number;
  nowMs: number;
}): BlindSpot[] {
  const { watches, missing, staleAfterMs, nowMs } = options;
  const spots = watches.flatMap(({ feed, reflector }): BlindSpot[] => {
    // Where ConfigMaps may not be read, their own watch says so.
    if (isBeside(feed)) {
      return [];
    }
    const { error, downSinceMs, target } = reflector;
    const downMs = downSinceMs === undefined ? 0 : nowMs - downSinceMs;
    const refusal = refusalOf(reflector);
    if (downSinceMs === undefined || (!refusal && downMs < staleAfterMs)) {
      return [];
    }
    return [
      {
        apiVersion: apiVersionOf(target),
        resource: target.plural,
        kind: target.kind,
        namespace: target.namespace,
        reason: refusal ?? 'failing',
        message: error?.message ?? 'The watch keeps ending early.',
        rule: error?.rule,
        since: new Date(downSinceMs).toISOString(),
      },
    ];
  });
  const unserved = missing
    .filter(feed => !isBeside(feed))
    .map(
      ({ group, kind, namespace }): BlindSpot => ({
        kind,
        namespace,
        reason: 'notServed',
        message: `The cluster does not serve ${kind}${
          group && ` of ${group}`
        }.`,
      }),
    );
  return [...spots, ...unserved];
}

/** One row for each watch. */
export function watchStates(
  watches: RunningWatch[],
  count: (group: string, kind: string) => number,
): WatchState[] {
  const counted = new Set<string>();
  // Objects that several watches see are counted once, with the first of their kind.
  const objectsOf = ({ group, kind }: Feed) => {
    const known = counted.has(`${group}/${kind}`);
    counted.add(`${group}/${kind}`);
    return known ? 0 : count(group, kind);
  };
  return watches.map(({ feed, reflector }) => ({
    resource: reflector.target.plural,
    apiVersion: apiVersionOf(reflector.target),
    namespace: feed.namespace,
    state: reflector.state,
    objects: objectsOf(feed),
    restarts: reflector.restarts,
    lastEvent:
      reflector.lastEventMs === undefined
        ? undefined
        : new Date(reflector.lastEventMs).toISOString(),
    message: reflector.error?.message,
  }));
}

/** All that is told about a cluster but the healths of what it holds. */
export type ClusterReport = Omit<Cluster, 'healths'>;
