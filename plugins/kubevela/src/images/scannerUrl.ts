import type { ImageTag } from '@velastage/plugin-kubevela-react';

/**
 * The address of an image in a scanner. The parts of a reference come from a cluster: they are escaped but
 * for `/` and `:`, which scanners expect in paths as they are.
 *
 * @param template - with `{repository}`, `{tag}` and `{image}`.
 * @returns undefined where the template is no http or https address.
 */
export function scannerUrl(
  template: string | undefined,
  image: { repository: string } & Pick<ImageTag, 'tag' | 'image'>,
): string | undefined {
  if (!template || !/^https?:\/\//i.test(template)) {
    return undefined;
  }
  return template.replace(
    /\{(repository|tag|image)\}/g,
    (_, name: 'repository' | 'tag' | 'image') => escaped(image[name]),
  );
}

function escaped(text: string): string {
  return encodeURIComponent(text).replace(/%2F/g, '/').replace(/%3A/g, ':');
}
