import {
  APPLICATION_ANNOTATION,
  type BusinessAttributes,
  type CatalogComponent,
  type Link,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { asArray, asText } from '../kube/objects';
import { fromAnnotations } from './attributes';
import { catalogComponent } from './catalogComponent';
import { ownerRef } from './ownerRef';
import type { Business } from './types';

/** Where VelaUX keeps the name that people gave an application. */
const VELAUX_TITLE = 'app.oam.dev/appAlias';
/** Names the application that this is an instance of, where that is not the object's own name. */
const APPLICATION = APPLICATION_ANNOTATION;

/**
 * An Application's business attributes: its `backstage.oam.dev/` annotations, and the `backstage` traits of
 * its components. In the list, what the Application does not say is taken from the first component that does.
 */
export function readBusiness(
  { metadata, spec }: KubernetesObject,
  defaultOwner?: string,
): Business {
  const attributes = fromAnnotations(metadata.annotations, metadata.labels);
  const components = asArray(spec?.components)
    .map(catalogComponent)
    .filter((component): component is CatalogComponent => Boolean(component));
  const parts = components.map(component => component.attributes);
  const all = [attributes, ...parts];
  const first = (name: 'owner' | 'system' | 'domain') =>
    all.find(part => part[name])?.[name];
  const alone = parts.length === 1 ? parts[0] : undefined;
  return {
    summary: {
      application: applicationKey(metadata),
      title:
        attributes.title ??
        asText(metadata.annotations?.[VELAUX_TITLE]) ??
        alone?.title,
      description: attributes.description ?? alone?.description,
      owner: first('owner') ?? ownerRef(defaultOwner),
      system: first('system'),
      domain: first('domain'),
      tags: [...new Set(all.flatMap(({ tags }) => tags))],
      links: allLinks(all),
    },
    catalog: { attributes, components },
  };
}

/** `<namespace>/<name>`: of the object itself, unless an annotation says what it is an instance of. */
function applicationKey({
  name,
  namespace = '',
  annotations,
}: KubernetesObject['metadata']): string {
  const said = asText(annotations?.[APPLICATION]);
  if (!said) {
    return `${namespace}/${name}`;
  }
  return said.includes('/') ? said : `${namespace}/${said}`;
}

function allLinks(all: BusinessAttributes[]): Link[] {
  const links = new Map<string, Link>();
  for (const link of all.flatMap(part => part.links)) {
    if (!links.has(link.url)) {
      links.set(link.url, link);
    }
  }
  return [...links.values()];
}
