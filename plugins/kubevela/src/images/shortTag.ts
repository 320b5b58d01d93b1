import type { ImageTag } from '@velastage/plugin-kubevela-react';
import { imageTag } from '@velastage/plugin-kubevela-react';

/** A version as people compare it: its tag, with the start of the digest where it is pinned by one. */
export function shortTag({ tag, digest }: ImageTag): string {
  if (!digest) {
    return tag;
  }
  const short = imageTag(`image@${digest}`);
  return tag === digest ? short : `${tag}@${short}`;
}
