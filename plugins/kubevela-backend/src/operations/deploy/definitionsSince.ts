import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { note } from '../note';
import type { DeployedRevision } from '../types';
import { rendering } from './deployNotes';

/**
 * Which definitions render what is deployed: those of now, also where the revision keeps others; and which
 * of them are others in the revision that is rolled out. With the definitions on the cluster a revision's
 * cannot be compared by digest: vela-core writes out fields that are left out there.
 */
export function definitionsSince(
  revision: DeployedRevision | undefined,
): OperationNote {
  const { definitions = {}, definitionsNow = {} } = revision ?? {};
  const list = Object.entries(definitions)
    .filter(([key, then]) => {
      const now = definitionsNow[key];
      return now !== undefined && now !== then;
    })
    .map(([key]) => key.replace('/', ' '))
    .join(', ');
  return list
    ? note(
        'definitions-changed',
        `It is rendered with the definitions that are on the cluster now. Since that revision these have changed: ${list}.`,
        { list },
      )
    : rendering;
}
