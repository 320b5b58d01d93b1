import { failureRule, whoFails } from '../failureRule';
import { brief } from '../words';

const MISSING =
  /version "([^"]+)" of chart (\S+) not found in repository (\S+):/;
const UNREADABLE =
  /failed to fetch repository index from (\S+?)(?:\/index\.yaml)?: (?:Get "[^"]*": )?([\s\S]+)$/;
const INSTALL =
  /^failed to install\/upgrade chart: (?:failed to (?:install|upgrade) helm release \S+: )?([\s\S]+)$/;

/** The chart of a `helmchart` component (KubeVela 1.11) cannot be fetched, rendered or installed. */
export const helmChartFailed = failureRule({
  code: 'helm-chart-failed',
  pattern: /function call error for _rendered: ([\s\S]+)$/,
  say([, text], failure) {
    const who = whoFails(failure);
    const missing = MISSING.exec(text);
    if (missing) {
      const [, version, chart, repository] = missing;
      return {
        sentence: `The chart ${chart} ${version} of ${who} is not in the repository ${repository}`,
        advice: 'Correct the name or the version of the chart, or publish it',
        params: { who, reason: `${chart} ${version}, ${repository}` },
      };
    }
    const unreadable = UNREADABLE.exec(text);
    if (unreadable) {
      const [, repository, cause] = unreadable;
      return {
        sentence: `The chart repository ${repository} of ${who} cannot be read: ${brief(
          cause,
        )}`,
        advice:
          'Check the address, and that vela-core can reach it and has the credentials',
        params: { who, reason: `${repository}: ${brief(cause)}` },
      };
    }
    const reason = brief(INSTALL.exec(text)?.[1] ?? text);
    return {
      sentence: `The chart of ${who} cannot be installed: ${reason}`,
      advice: 'Correct the values that the component gives to the chart',
      params: { who, reason },
    };
  },
});
