import { consequence, failureRule, whoFails } from '../failureRule';

const KINDS: Record<string, string> = {
  resourcetrackers: 'ResourceTracker',
  applicationrevisions: 'ApplicationRevision',
  applications: 'Application',
};

/**
 * vela-core's own record of a deployment is in its way: another object has the name that it needs, or
 * something else keeps changing what it writes.
 */
export const writeConflict = failureRule({
  code: 'write-conflict',
  pattern:
    /(?:(resourcetrackers|applicationrevisions)(?:\.core\.oam\.dev)? "([^"]+)" already exists|Operation cannot be fulfilled on ([\w-]+)(?:\.\S+)? "([^"]+)": the object has been modified)/,
  say([, taken, takenName, changed, changedName], failure) {
    const plural = taken ?? changed;
    const object = `${KINDS[plural] ?? plural} ${takenName ?? changedName}`;
    return taken
      ? {
          sentence: `${object} exists already and is not of this application, so ${consequence(
            failure,
          )}`,
          advice: `Look whose ${object} is; delete it if nothing uses it, or publish under another version`,
          params: { object, who: whoFails(failure) },
        }
      : {
          sentence: `${object} is changed by something else while vela-core writes it, so ${consequence(
            failure,
          )}`,
          advice: `Look for what else writes ${object}; then restart the workflow`,
          params: { object, who: whoFails(failure) },
        };
  },
});
