import { redactText } from '../redact';
import type { NewEntry } from './types';

/** People's reasons and clusters' messages can be of any length; this much says it. */
const MAX_TEXT = 2_000;
/** The longest name that Kubernetes has. */
const MAX_NAME = 253;

/** An API server quotes what it does not take: `spec.env[0]: Invalid value: "…": must be …`. */
const QUOTED_VALUE =
  /\b((?:Invalid|Unsupported|Duplicate) value): (?:"(?:[^"\\]|\\.){0,2000}"|[^\n]*?)(?=: |$)/gm;

/** An entry as it may be kept: no secrets, no values, nothing that is longer than it has to be. */
export function shortened(entry: NewEntry): NewEntry {
  const { resource } = entry;
  return {
    ...entry,
    who: name(entry.who),
    cluster: name(entry.cluster),
    namespace: name(entry.namespace),
    name: name(entry.name),
    application: text(entry.application),
    resource: resource && {
      apiVersion: name(resource.apiVersion),
      kind: name(resource.kind),
      namespace: resource.namespace && name(resource.namespace),
      name: name(resource.name),
    },
    step: entry.step && name(entry.step),
    revision: entry.revision && name(entry.revision),
    reason: entry.reason && text(entry.reason),
    message: entry.message && text(entry.message),
  };
}

function name(value: string): string {
  return value.slice(0, MAX_NAME);
}

function text(value: string): string {
  const safe = redactText(value).replace(QUOTED_VALUE, '$1');
  return safe.length > MAX_TEXT ? `${safe.slice(0, MAX_TEXT)}…` : safe;
}
