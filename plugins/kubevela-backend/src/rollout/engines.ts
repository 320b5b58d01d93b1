import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import { groupOf } from '../model/kube/objects';
import { argoEngine } from './argo/argoEngine';
import { createFlaggerEngine } from './flagger/flaggerEngine';
import type { FlaggerGates } from './flagger/FlaggerGates';
import { kruiseEngine } from './kruise/kruiseEngine';
import { velaEngine } from './vela/velaEngine';

/**
 * The engines that the plugin knows, those of adopters first.
 *
 * @param added - in the order in which they were added
 * @param gates - where Flagger's questions are answered; without, its gates cannot be opened here
 */
export function rolloutEngines(
  added: readonly RolloutEngine[] = [],
  gates?: FlaggerGates,
): readonly RolloutEngine[] {
  return [
    ...[...added].reverse(),
    kruiseEngine,
    argoEngine,
    createFlaggerEngine(gates),
    velaEngine,
  ];
}

/** The engine of an object, by its kind. */
export function engineOf(
  engines: readonly RolloutEngine[],
  object: { apiVersion: string; kind: string },
): RolloutEngine | undefined {
  const of = groupOf(object.apiVersion);
  return engines.find(
    ({ group, kind }) => kind === object.kind && group === of,
  );
}
