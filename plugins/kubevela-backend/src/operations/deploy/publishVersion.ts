/** It becomes part of a tracker's name and a label: 63 characters at most, and what both allow. */
const MAX_LENGTH = 40;

/** A publishVersion that no revision has had: what is deployed, and when. */
export function freshPublishVersion(name: string, nowMs: number): string {
  const stamp = new Date(nowMs)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, '');
  const short = name
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .slice(-(MAX_LENGTH - stamp.length - 1))
    .replace(/^[^a-z0-9]+/, '');
  return `${short}-${stamp.toLowerCase()}`;
}
