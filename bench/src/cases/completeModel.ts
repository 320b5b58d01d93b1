import { type Bench, type BenchContext, withPortal } from '../context.ts';
import { runListClient } from '../list/runListClient.ts';
import { summarize } from '../stats.ts';

const ROUNDS = 3;

/** The plugin's start until its model is complete, beside a client that only reads and parses the same. */
export const completeModel: Bench = {
  letter: 'a',
  title: 'Start to a complete model',
  async run(context) {
    const alone: number[] = [];
    const inPortal: number[] = [];
    const bare: number[] = [];
    // An API server that has just started answers its first lists from disk: nobody is measured with that.
    await list(context);
    for (let round = 0; round < (context.small ? 1 : ROUNDS); round++) {
      bare.push(await list(context));
      alone.push(await start(context, true));
      inPortal.push(await start(context, false));
    }
    const peer = { what: 'bare paged LIST', value: summarize(bare) };
    return [
      {
        bench: 'a',
        what: 'plugin start to complete model',
        unit: 'ms',
        value: summarize(alone),
        peer,
        limit: { of: 'ratio', most: 1.5 },
      },
      {
        bench: 'a',
        what: 'the same while the portal around it starts, its catalog takes them in',
        unit: 'ms',
        value: summarize(inPortal),
        peer,
      },
    ];
  },
};

async function list({ clusters, note }: BenchContext): Promise<number> {
  const result = await runListClient(
    clusters.map(cluster => ({
      server: cluster.server,
      ca: cluster.ca,
      token: cluster.token('portal'),
    })),
  );
  note(
    `list: ${result.objects} objects, ${(result.bytes / 1e6).toFixed(0)} MB, ${
      result.requests
    } requests in ${result.ms.toFixed(0)} ms`,
  );
  return result.ms;
}

async function start(
  { clusters, applicationsPerCluster, startPortal, note }: BenchContext,
  pluginAlone: boolean,
): Promise<number> {
  const portal = await startPortal({ through: 'direct', pluginAlone });
  return withPortal(portal, async () => {
    const status = await portal.complete();
    const expected = applicationsPerCluster * clusters.length;
    if (status.instances !== expected) {
      throw new Error(
        `${
          status.instances
        } instances, not ${expected}, when the model was said to be complete: ${JSON.stringify(
          status.clusters,
        )}`,
      );
    }
    const ms = Date.parse(status.completeAt) - Date.parse(status.startedAt);
    const where = pluginAlone ? 'alone' : 'in the portal';
    note(`model ${where}: ${status.objects} objects complete in ${ms} ms`);
    return ms;
  });
}
