import { hide } from './hide';
import { isSecretName, redactText } from './redactText';

declare const redacted: unique symbol;

/** An object that may leave the backend. Only {@link redactObject} makes one. */
export type RedactedObject = Record<string, unknown> & {
  readonly [redacted]: true;
};

/** Annotations that repeat a whole object, a Secret's values included. */
const COPIES = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'app.oam.dev/last-applied-configuration',
];

/**
 * The one place where a Kubernetes object becomes something that may leave the backend.
 *
 * Hidden are the values of Secrets, annotations that repeat an object, managed fields, the contents of
 * ResourceTrackers and ApplicationRevisions, and values whose name looks like a secret's (environment
 * variables, ConfigMap keys, parameters). Two different values still look different, so that a
 * comparison of two redacted objects says whether they differ.
 */
export function redactObject(object: Record<string, unknown>): RedactedObject {
  const { kind } = object;
  const out: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(object)) {
    if (field === 'metadata') {
      out.metadata = redactMetadata(value);
    } else if (
      kind === 'Secret' &&
      (field === 'data' || field === 'stringData')
    ) {
      out[field] = hideValues(value);
    } else if (field === 'spec' && kind === 'ResourceTracker') {
      out.spec = withoutPayload(value, 'managedResources');
    } else if (field === 'spec' && kind === 'ApplicationRevision') {
      out.spec = withoutPayload(value);
    } else {
      out[field] = redactValue(value, field);
    }
  }
  return out as RedactedObject;
}

/**
 * A value that may leave the backend although it is no object of its own: a step's parameters, a variable that
 * one step hands to another. Hidden is what {@link redactObject} would hide in it, and all of it where its own
 * name looks like a secret's.
 */
export function redactNamed(name: string, value: unknown): unknown {
  return isSecretName(name) ? hideAll(value) : redactValue(value, name);
}

/** Hides every text and number in a value; its shape stays. */
function hideAll(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(hideAll);
  }
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, hideAll(inner)]),
    );
  }
  return isScalar(value) ? hide(String(value)) : value;
}

function redactMetadata(metadata: unknown): unknown {
  if (!isRecord(metadata)) {
    return metadata;
  }
  const { managedFields: _, annotations, ...rest } = metadata;
  if (!isRecord(annotations)) {
    return rest;
  }
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(annotations)) {
    if (!COPIES.includes(name)) {
      kept[name] =
        typeof value === 'string' && isSecretName(name)
          ? hide(value)
          : redactValue(value, name);
    }
  }
  return { ...rest, annotations: kept };
}

/** Hides what looks like a secret, at any depth; embedded objects (raw manifests in a spec) are objects again. */
function redactValue(value: unknown, name: string): unknown {
  if (typeof value === 'string') {
    return redactText(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => redactValue(item, name));
  }
  if (!isRecord(value)) {
    return value;
  }
  if (typeof value.kind === 'string' && typeof value.apiVersion === 'string') {
    return redactObject(value);
  }
  const namesSecret =
    typeof value.name === 'string' && isSecretName(value.name);
  const out: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    if (
      isScalar(inner) &&
      (isSecretName(field) || (namesSecret && field === 'value'))
    ) {
      out[field] = hide(String(inner));
    } else {
      out[field] = redactValue(inner, field);
    }
  }
  return out;
}

function hideValues(values: unknown): unknown {
  if (!isRecord(values)) {
    return values === undefined ? undefined : hide(JSON.stringify(values));
  }
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, hide(String(value))]),
  );
}

function withoutPayload(spec: unknown, ...fields: string[]): unknown {
  if (!isRecord(spec)) {
    return spec;
  }
  const out: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(spec)) {
    if (field === 'compression' && isRecord(value)) {
      out.compression = {
        ...value,
        data: value.data && hide(String(value.data)),
      };
    } else if (fields.includes(field)) {
      out[field] = hide(JSON.stringify(value));
    } else {
      out[field] = redactValue(value, field);
    }
  }
  return out;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
