import { type Bench, withPortal } from '../context.ts';
import { runListClient } from '../list/runListClient.ts';
import { summarize } from '../stats.ts';

const ROUNDS = 3;

/** The plugin's start until its model is complete, beside a client that only reads and parses the same. */
export const completeModel: Bench = {
  letter: 'a',
  title: 'Start to a complete model',
  async run({ clusters, applicationsPerCluster, small, startPortal, note }) {
    const ours: number[] = [];
    const bare: number[] = [];
    const access = clusters.map(cluster => ({
      server: cluster.server,
      ca: cluster.ca,
      token: cluster.token('portal'),
    }));
    for (let round = 0; round < (small ? 1 : ROUNDS); round++) {
      const list = await runListClient(access);
      note(
        `list: ${list.objects} objects, ${(list.bytes / 1e6).toFixed(0)} MB, ${
          list.requests
        } requests in ${list.ms.toFixed(0)} ms`,
      );
      const portal = await startPortal({ through: 'direct' });
      await withPortal(portal, async () => {
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
        note(`model: ${status.objects} objects complete in ${ms} ms`);
        ours.push(ms);
      });
      bare.push(list.ms);
    }
    return [
      {
        bench: 'a',
        what: 'plugin start to complete model',
        unit: 'ms',
        value: summarize(ours),
        peer: { what: 'bare paged LIST', value: summarize(bare) },
        limit: { of: 'ratio', most: 1.5 },
      },
    ];
  },
};
