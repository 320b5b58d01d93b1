import type {
  LogRecord,
  PodLogQuery,
  ResourceTree,
} from '@velastage/plugin-kubevela-react';

const HISTORY_LINES = 120;
const LATENCY_MS = 250;

/** Logs of the example's pods: some history at once, then a line now and then from each in turn. */
export async function* exampleLogs(
  tree: ResourceTree,
  query: PodLogQuery,
  lineMs: number,
  signal?: AbortSignal,
): AsyncGenerator<LogRecord[]> {
  const sources = podsOf(tree, query).flatMap(
    ({ ref, containers = ['main'] }) =>
      containers
        .filter(name => !query.container || query.container === name)
        .map(container => ({ pod: ref.name, namespace: 'shop', container })),
  );
  yield sources.map(source => ({
    type: 'container',
    ...source,
    state: 'following',
  }));
  const start = Date.now();
  const line = (index: number): LogRecord => ({
    type: 'line',
    ...sources[index % sources.length],
    time: new Date(start + (index - HISTORY_LINES) * 1_000).toISOString(),
    text: `INFO request handled in ${
      (index * 37) % LATENCY_MS
    } ms path=/cart/${index}`,
  });
  if (sources.length > 0) {
    yield Array.from({ length: HISTORY_LINES }, (_, index) => line(index));
  }
  for (let index = HISTORY_LINES; query.follow && !signal?.aborted; index++) {
    await new Promise(resolve => setTimeout(resolve, lineMs));
    if (sources.length > 0) {
      yield [line(index)];
    }
  }
}

function podsOf({ nodes }: ResourceTree, query: PodLogQuery) {
  const pods = nodes.filter(({ ref }) => ref.kind === 'Pod');
  if (query.component) {
    return pods.filter(({ component }) => component === query.component);
  }
  if (!query.resourceName) {
    return pods;
  }
  const isRoot = ({ ref }: { ref: { kind: string; name: string } }) =>
    ref.kind === query.kind && ref.name === query.resourceName;
  return pods.filter(
    pod => isRoot(pod) || pod.ref.name.startsWith(`${query.resourceName}-`),
  );
}
