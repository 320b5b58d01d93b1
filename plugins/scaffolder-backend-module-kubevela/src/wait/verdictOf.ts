import type { Instance } from '@velastage/plugin-kubevela-common';

/** Where an Application stands on its way to be healthy. */
export interface Verdict {
  outcome: 'healthy' | 'waiting' | 'failed' | 'degraded' | 'underway';
  /** One sentence for the log: what it is doing, or why it failed. */
  sentence: string;
}

/** Reads from an instance how a change of it goes. */
export function verdictOf({ summary, problems }: Instance): Verdict {
  const { delivery, health } = summary;
  const problem = problems.find(({ severity }) => severity === 'error');
  const why = problem
    ? [problem.sentence, problem.advice]
        .filter(Boolean)
        .map(asSentence)
        .join(' ')
    : delivery.message ?? health.message;
  const told = (text: string) => (why ? `${text}: ${why}` : text);
  switch (delivery.state) {
    case 'Failed':
    case 'Terminated':
    case 'Rejected':
    case 'Deleting':
      return {
        outcome: 'failed',
        sentence: told(`Delivery: ${delivery.state}`),
      };
    case 'Waiting':
    case 'Paused':
      return {
        outcome: 'waiting',
        sentence: told(`Delivery: ${delivery.state}`),
      };
    case 'Delivered':
      break;
    default:
      return {
        // A workflow waits for its components, for ever where one of them cannot start.
        outcome: problem ? 'degraded' : 'underway',
        sentence: told(
          delivery.step
            ? `Delivery: ${delivery.state}, step ${delivery.step}`
            : `Delivery: ${delivery.state}`,
        ),
      };
  }
  switch (health.status) {
    case 'Healthy':
      return { outcome: 'healthy', sentence: 'Health: Healthy' };
    case 'Suspended':
      return { outcome: 'waiting', sentence: told('Health: Suspended') };
    case 'Degraded':
    case 'Missing':
      return {
        outcome: 'degraded',
        sentence: told(`Health: ${health.status}`),
      };
    default:
      return {
        outcome: 'underway',
        sentence: told(`Health: ${health.status}`),
      };
  }
}

/** Problems are written without a full stop, for screens that show each on its own. */
function asSentence(text: string | undefined): string {
  return text && !/[.!?]$/.test(text) ? `${text}.` : text ?? '';
}
