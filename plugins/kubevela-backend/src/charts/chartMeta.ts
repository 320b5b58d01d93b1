import type { ChartMeta } from './types';

const MAX_TEXT = 500;

/** What of a Chart.yaml, or an entry of an index, is kept. */
export function chartMeta(
  read: Record<string, unknown>,
  version: string,
): ChartMeta {
  return {
    version,
    appVersion: text(read.appVersion),
    description: text(read.description),
    icon: address(read.icon),
    home: address(read.home),
    kubeVersion: text(read.kubeVersion),
    created: date(read.created),
    deprecated: String(read.deprecated) === 'true',
  };
}

function text(value: unknown): string | undefined {
  return ['string', 'number'].includes(typeof value) && value !== ''
    ? String(value).slice(0, MAX_TEXT)
    : undefined;
}

/** Only what a browser may safely be led to. */
function address(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    return undefined;
  }
  const { protocol, href } = new URL(value);
  return ['http:', 'https:'].includes(protocol) ? href : undefined;
}

function date(value: unknown): string | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
