import type { KubeObject } from '../client/client.ts';
import type { ContainerRun } from './logText.ts';

/** A run to show the log of, or the kubelet's words for why there is none. */
export type RunResult = { run: ContainerRun } | { problem: string };

interface Terminated {
  startedAt: string;
  finishedAt: string;
}

/**
 * Chooses which run of a container a log request means, as the kubelet does:
 * one that waits for its restart shows the run that has just ended.
 */
export function findRun(
  pod: KubeObject,
  container: string,
  previous: boolean,
): RunResult {
  const { status = {}, spec, metadata } = pod;
  const quoted = `"${container}" in pod "${metadata.name}"`;
  const all = [...(spec.containers ?? []), ...(spec.initContainers ?? [])];
  const statuses = [
    ...(status.containerStatuses ?? []),
    ...(status.initContainerStatuses ?? []),
  ];
  const found = statuses.find(s => s.name === container);
  const image = all.find(c => c.name === container)?.image;
  if (!found || image === undefined) {
    return {
      problem: `container ${quoted} is waiting to start: ContainerCreating`,
    };
  }
  const owners = (metadata.ownerReferences ?? []) as { kind: string }[];
  const run = (startedAt: string, finishedAt?: string): RunResult => ({
    run: {
      podUid: metadata.uid ?? '',
      container,
      image,
      startedAt: Date.parse(startedAt),
      finishedAt: finishedAt ? Date.parse(finishedAt) : undefined,
      job: owners.some(owner => owner.kind === 'Job'),
    },
  });
  const last: Terminated | undefined = found.lastState?.terminated;
  if (previous) {
    return last
      ? run(last.startedAt, last.finishedAt)
      : { problem: `previous terminated container ${quoted} not found` };
  }
  const { running, terminated, waiting } = found.state ?? {};
  if (running) {
    return run(running.startedAt);
  }
  const ended: Terminated | undefined = terminated ?? last;
  if (ended) {
    return run(ended.startedAt, ended.finishedAt);
  }
  return {
    problem: `container ${quoted} is waiting to start: ${why(waiting)}`,
  };
}

function why(waiting: { reason?: string } | undefined): string {
  switch (waiting?.reason) {
    case 'ErrImagePull':
      return "image can't be pulled";
    case 'ImagePullBackOff':
      return 'trying and failing to pull image';
    default:
      return waiting?.reason ?? 'ContainerCreating';
  }
}
