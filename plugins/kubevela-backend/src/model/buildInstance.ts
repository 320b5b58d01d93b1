import type { HealthRule } from '@velastage/plugin-kubevela-node';
import { authorshipOf } from './authorship';
import { exactly } from '../memory/exactly';
import { environmentOf, readBusiness, type Business } from './business';
import { buildComponents, componentParts } from './components';
import {
  assessDelivery,
  expectsVelaCore,
  VELA_CORE_KEY,
  workflowOf,
} from './delivery';
import { findDrift } from './drift';
import { createGuard } from './guard';
import { createHealthAssessor } from './health';
import { assessTree } from './health/assessTree';
import { instanceImages } from './images/instanceImages';
import { releaseOf } from './images/release';
import { isoOf, earlier } from './kube/time';
import { findProblems } from './problems';
import { blindSpotsOf } from './rollup/blindSpots';
import { countHealths } from './rollup/countHealths';
import { instanceHealth } from './rollup/instanceHealth';
import { keepSince } from './rollup/keepSince';
import {
  readTrackers,
  selectTrackers,
  unlistedReason,
  type SelectedTrackers,
  type TrackerDecoder,
  type TrackerReading,
} from './tracker';
import {
  buildTree,
  decidePresence,
  emptyTree,
  toResourceNodes,
  type Tree,
} from './tree';
import type { InstanceModel, ModelInput } from './types';
import { allScans } from './vulnerabilities';

/** Computes the model of one instance. Never throws for what a cluster holds. */
export type InstanceBuilder = (input: ModelInput) => InstanceModel;

/** What an adopter or a test may exchange. */
export interface InstanceBuilderOptions {
  /** Adopters' health rules, in the order they were added. */
  healthRules?: readonly HealthRule[];
  /** Unpacks trackers, for example from a cache. */
  decodeTracker?: TrackerDecoder;
}

/** Makes the function that computes models, with its rules set up once. */
export function createInstanceBuilder(
  options: InstanceBuilderOptions = {},
): InstanceBuilder {
  const assess = createHealthAssessor(options.healthRules);
  return input => {
    const { application, view, settings, now, previous } = input;
    const { metadata } = application;
    const namespace = metadata.namespace ?? '';
    const guard = createGuard();

    const reading = guard<TrackerReading>(
      'trackers',
      { trackers: [], unreadable: [] },
      () => readTrackers(application, input.trackers, options.decodeTracker),
    );
    const trackers = guard<SelectedTrackers>('trackers', { history: [] }, () =>
      selectTrackers(application, reading.trackers),
    );
    const tree = guard<Tree>('resources', emptyTree(), () =>
      buildTree(trackers, view, input.childRules),
    );
    const presenceRecheck = guard('resources', undefined, () =>
      decidePresence(tree, application, now, previous),
    );
    const healthRecheck = guard('health', undefined, () =>
      assessTree(tree, assess, {
        now,
        ignoreMissingAddress: settings.ignoreMissingAddress,
      }),
    );
    const delivery = guard(
      'delivery',
      {
        summary: { state: 'Pending' as const, editedNotPublished: false },
        unseen: false,
      },
      () =>
        assessDelivery({
          application,
          current: trackers.current,
          tree,
          now,
          previous,
        }),
    );
    const unlisted = guard('trackers', undefined, () =>
      unlistedReason(application, reading, view),
    );
    const drift = guard(
      'drift',
      { summary: { state: 'Unknown' as const, count: 0 }, items: [] },
      () =>
        findDrift({
          application,
          tree,
          cluster: view.cluster,
          unlisted,
          now,
          previous,
        }),
    );
    const parts = guard('components', [], () =>
      componentParts(application, tree),
    );
    const { components, disagreements } = guard(
      'components',
      { components: [], disagreements: [] },
      () =>
        buildComponents(parts, {
          application,
          view,
          delivery,
          unlisted,
          now,
          previous,
        }),
    );
    const inParts = new Set(parts.flatMap(part => part.nodes));
    const loose = tree.managed.filter(
      node => !node.outdated && !inParts.has(node),
    );
    const health = guard('health', { status: 'Unknown' as const }, () =>
      keepSince(
        instanceHealth(components, loose, delivery, unlisted),
        previous?.summary.health,
        now,
      ),
    );
    const found = guard('problems', { problems: [] }, () =>
      findProblems({
        application,
        reading,
        trackers,
        tree,
        delivery,
        drift,
        components,
        health,
        cluster: view.cluster,
        view,
        settings,
        now,
        previous,
      }),
    );
    const business = guard<Business>(
      'business attributes',
      {
        summary: {
          application: `${namespace}/${metadata.name}`,
          tags: [],
          links: [],
        },
        catalog: { attributes: { tags: [], links: [] }, components: [] },
      },
      () => readBusiness(application, settings.defaultOwner),
    );
    const nodes = guard('resources', [], () =>
      toResourceNodes(tree, view.cluster, now, previous?.nodes),
    );
    const images = guard('images', [], () => instanceImages(components, tree));
    const shown = components.map(({ component }) => component);
    const workflow = guard('delivery', undefined, () =>
      workflowOf(application, nodes),
    );
    const problems = [...found.problems, ...guard.problems];
    const authorship = authorshipOf(application);
    const environment = environmentOf(
      settings.environments,
      view.cluster,
      namespace,
    );
    return {
      summary: {
        ...business.summary,
        cluster: view.cluster,
        namespace,
        name: metadata.name,
        environment: environment?.name,
        tier: environment?.tier,
        componentTypes: [...new Set(shown.map(({ type }) => type))],
        images,
        release: releaseOf(shown, delivery.summary),
        health,
        delivery: delivery.summary,
        drift: drift.summary,
        problem: problems[0],
        createdAt: isoOf(metadata.creationTimestamp),
      },
      detail: {
        problems,
        components: shown,
        workflow,
        driftItems: drift.items,
        resourceCounts: countHealths(nodes),
        disagreements,
        changedBy: authorship.who,
        changeCause: authorship.why,
      },
      nodes,
      blindSpots: blindSpotsOf(tree, view),
      catalog: business.catalog,
      scans: guard('images', [], () => allScans(tree)),
      managed: managedRefs(reading),
      uids: liveUids(tree),
      watches: tree.watches,
      follows: expectsVelaCore(delivery.summary.state)
        ? [...tree.follows, VELA_CORE_KEY]
        : tree.follows,
      recheckAt: [
        presenceRecheck,
        healthRecheck,
        delivery.recheckAt,
        found.recheckAt,
      ].reduce(earlier, undefined),
    };
  };
}

/** Computes the model of one instance with the built-in rules only. */
export const buildInstance: InstanceBuilder = createInstanceBuilder();

/** What the trackers name in the instance's own cluster, present or not: its appearance matters as well. */
function managedRefs({ trackers }: TrackerReading): InstanceModel['managed'] {
  return trackers.flatMap(({ resources }) =>
    resources.filter(({ placement }) => !placement).map(({ ref }) => ref),
  );
}

function liveUids(tree: Tree): string[] {
  const uids: string[] = [];
  for (const { object } of tree.byId.values()) {
    if (object?.metadata.uid) {
      uids.push(object.metadata.uid);
    }
  }
  return exactly(uids);
}
