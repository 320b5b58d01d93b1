import { type Suite, suites } from './suites.ts';

/** Suites that run at the same time, in lanes: those of a lane one after the other. */
export interface Turn {
  lanes: Suite[][];
  /** It measures time: what is built ahead is waited for. */
  alone?: boolean;
}

const TURNS: Turn[] = [
  { lanes: [[suites.types], [suites.lint]] },
  // API reports are made of what the compiler wrote.
  { lanes: [[suites.format], [suites.apiReports]] },
  // Not beside those on clusters: both want all of the processors, and both were slower for it.
  { lanes: [[suites.unit, suites.sandboxUnit, suites.companyUnit]] },
  { lanes: [[suites.sandboxClusters, suites.clusters]] },
  { lanes: [[suites.timed]], alone: true },
  { lanes: [[suites.browser]], alone: true },
];

/** Names of the parts, as `--only` takes them. */
export const partNames = [
  ...new Set(Object.values(suites).map(({ name }) => name)),
];

/**
 * The turns in which the named parts run, what is quick and fails often first.
 *
 * @param only - names of parts; all when empty
 */
export function turnsOf(only: readonly string[]): Turn[] {
  const chosen = ({ name }: Suite) => only.length === 0 || only.includes(name);
  return TURNS.map(turn => ({
    ...turn,
    lanes: turn.lanes
      .map(lane => lane.filter(chosen))
      .filter(lane => lane.length > 0),
  })).filter(({ lanes }) => lanes.length > 0);
}
