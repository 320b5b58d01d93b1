import {
  BUSINESS_ANNOTATION_PREFIX,
  type BusinessAttributes,
} from '@velastage/plugin-kubevela-common';
import { isSecretName, redactText } from '../../redact/redactText';
import { asArray, asRecord, asText } from '../kube/objects';
import { readLinks } from './links';
import { ownerRef } from './ownerRef';

/** Annotations and labels with these prefixes are machinery or repeat the object: they stay in the cluster. */
const MACHINERY =
  /^(?:kubectl\.kubernetes\.io|app\.oam\.dev|oam\.dev|controller\.core\.oam\.dev|backstage\.oam\.dev)\/|^kubernetes\.io\/change-cause$|^kubevela\.io\/change$/;
const TEXTS = ['type', 'lifecycle', 'system', 'domain', 'title', 'description'];

/** The attributes that `backstage.oam.dev/` annotations state; labels and other annotations come along. */
export function fromAnnotations(
  annotations: Record<string, string> = {},
  labels: Record<string, string> = {},
): BusinessAttributes {
  const said: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(annotations)) {
    if (key.startsWith(BUSINESS_ANNOTATION_PREFIX)) {
      said[key.slice(BUSINESS_ANNOTATION_PREFIX.length)] = value;
    }
  }
  return {
    ...readAttributes(said),
    labels: forCatalog(labels),
    annotations: forCatalog(annotations),
  };
}

/** The attributes in the properties of a `backstage` trait. */
export function fromTrait(
  properties: Record<string, unknown>,
): BusinessAttributes {
  return {
    ...readAttributes(properties),
    labels: forCatalog(asRecord(properties.labels)),
    annotations: forCatalog(asRecord(properties.annotations)),
  };
}

function readAttributes(said: Record<string, unknown>): BusinessAttributes {
  const attributes: BusinessAttributes = {
    tags: readTags(said.tags),
    links: readLinks(said.links),
  };
  const owner = ownerRef(asText(said.owner));
  if (owner) {
    attributes.owner = owner;
  }
  for (const name of TEXTS) {
    const text = asText(said[name])?.trim();
    if (text) {
      (attributes as unknown as Record<string, unknown>)[name] = text;
    }
  }
  return attributes;
}

/** A list, or words separated by commas; each once. */
function readTags(value: unknown): string[] {
  const words = Array.isArray(value) ? value : asText(value)?.split(',');
  const tags = asArray(words)
    .map(word => asText(word)?.trim())
    .filter((tag): tag is string => Boolean(tag));
  return [...new Set(tags)];
}

function forCatalog(
  values: Record<string, unknown> | undefined,
): Record<string, string> | undefined {
  const kept: Record<string, string> = {};
  let any = false;
  for (const [key, value] of Object.entries(values ?? {})) {
    if (
      typeof value === 'string' &&
      !MACHINERY.test(key) &&
      !isSecretName(key)
    ) {
      kept[key] = redactText(value);
      any = true;
    }
  }
  return any ? kept : undefined;
}
