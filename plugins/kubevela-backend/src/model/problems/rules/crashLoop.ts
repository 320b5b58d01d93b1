import { containerRule } from '../podRule';
import { brief, withPodCount } from '../words';

/** What common exit codes mean, in a few words. */
const MEANINGS: Record<number, string> = {
  126: 'command cannot be run',
  127: 'command not found',
  137: 'killed',
  139: 'segmentation fault',
  143: 'asked to stop',
};

/** A container ends again and again. */
export const crashLoop = containerRule({
  code: 'crash-loop',
  matches: ({ waiting, ended, runningSince }) =>
    waiting === 'CrashLoopBackOff' ||
    (ended !== undefined &&
      ended.exitCode !== 0 &&
      (waiting === undefined || runningSince !== undefined)),
  causeOf: ({ name, ended }) => `${name} ${ended?.exitCode}`,
  say({ container }, subject, pods) {
    const { ended, restarts, init } = container;
    const what = init
      ? `The init container ${container.name} of ${subject}`
      : subject;
    if (!ended) {
      return {
        sentence: `${what} crashes again and again${pods}`,
        advice: 'Look at its logs',
        params: { restarts },
      };
    }
    const meaning = MEANINGS[ended.exitCode];
    const reason =
      ended.reason && ended.reason !== 'Error' && ended.reason !== 'Completed'
        ? ended.reason
        : meaning;
    const code = `exit code ${ended.exitCode}${reason ? `, ${reason}` : ''}`;
    const again = restarts > 0 ? 'crashes again and again' : 'ended';
    const words = lastLine(ended.message);
    return {
      sentence: `${what} ${again}${withPodCount(code, pods)}${
        words ? `: ${words}` : ''
      }`,
      advice: 'Look at the logs of the run that ended',
      original: ended.message ? ended.message.trim() : container.message,
      params: { exitCode: ended.exitCode, reason, restarts, words },
    };
  },
});

/** What a container said last: it is there if it wrote a termination message, or falls back to its log for one. */
function lastLine(message = ''): string | undefined {
  const line = message.trim().split('\n').pop();
  return line ? brief(line) : undefined;
}
