import type { Link } from '@velastage/plugin-kubevela-common';
import { asRecord, asText } from '../kube/objects';

/** Links kept of one Application. */
const MAX_LINKS = 30;

/**
 * Links from an annotation (a JSON list of URLs or of `{url, title}`, or plain URLs separated by commas or
 * white space) or from a trait's list. Only http and https are kept.
 */
export function readLinks(value: unknown): Link[] {
  return listOf(value)
    .map(toLink)
    .filter((link): link is Link => link !== undefined)
    .slice(0, MAX_LINKS);
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  const text = asText(value)?.trim();
  if (!text) {
    return [];
  }
  if (text.startsWith('[') || text.startsWith('{')) {
    try {
      const parsed: unknown = JSON.parse(text);
      return Array.isArray(parsed) ? parsed : [parsed];
    } catch {
      return [];
    }
  }
  return text.split(/[\s,]+/);
}

function toLink(entry: unknown): Link | undefined {
  const record = asRecord(entry);
  const url = webUrl(asText(record ? record.url : entry));
  return url ? { url, title: asText(record?.title) } : undefined;
}

/** The URL if a browser may be sent there. */
function webUrl(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? text : undefined;
}
