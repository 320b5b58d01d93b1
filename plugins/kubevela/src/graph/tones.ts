import type { Tone } from '@velastage/plugin-kubevela-react';
import { severity } from '../resources/wellness';
import type { DrawnNode } from './types';

const DEGRADED = 1;
const DRIFTED = 6;

/** The tone of the worst in a node; undefined where all is well. */
export function toneOf({ item, fold }: DrawnNode): Tone | undefined {
  if (fold) {
    return fold.bad > 0 ? 'warning' : undefined;
  }
  const worst = item!.node ? severity(item!.node) : item!.worst;
  if (worst <= DEGRADED) {
    return 'error';
  }
  return worst <= DRIFTED ? 'warning' : undefined;
}
