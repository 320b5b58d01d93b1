import type { Cluster } from '@velastage/sandbox';
import type { Measurement } from './measurement.ts';
import type { BenchPortal, BenchPortalOptions } from './portal/BenchPortal.ts';

/** What every bench works on. */
export interface BenchContext {
  clusters: Cluster[];
  applicationsPerCluster: number;
  /** Where the clusters keep their data. */
  stateDir: string;
  /** Far fewer samples, to see that all works. */
  small: boolean;
  note: (text: string) => void;
  /**
   * Starts the portal on the clusters.
   *
   * @param through - `proxy` counts requests but costs time.
   */
  startPortal(
    options: Partial<BenchPortalOptions> & { through: 'direct' | 'proxy' },
  ): Promise<BenchPortal>;
}

/** One bench: starts what it needs, and stops it. */
export interface Bench {
  letter: string;
  title: string;
  /** It brings its own cluster: those with 12,000 Applications need not run for it. */
  ownCluster?: boolean;
  run(context: BenchContext): Promise<Measurement[]>;
}

/** Runs work on a portal and stops the portal, whatever happens. */
export async function withPortal<T>(
  portal: BenchPortal,
  work: (portal: BenchPortal) => Promise<T>,
): Promise<T> {
  try {
    return await work(portal);
  } finally {
    await portal.stop();
  }
}
