import type { ImageScan } from '@velastage/plugin-kubevela-common';
import type { Tree, TreeNode } from '../tree';
import { readReport } from './readReport';

/**
 * What scanners found in the images of a workload, worst first: from reports on itself, else from those on
 * what it runs now (a Deployment's ReplicaSet). What an old version held is no longer there to worry about.
 */
export function scansOf(node: TreeNode): ImageScan[] {
  const own = ownScans(node);
  const scans =
    own.length > 0
      ? own
      : node.children.filter(isInUse).flatMap(child => ownScans(child));
  return scans.sort(worstFirst);
}

/** The same for all workloads of an instance, each image once: the newest look at it. */
export function allScans(tree: Tree): ImageScan[] {
  const newest = new Map<string, ImageScan>();
  for (const node of tree.byId.values()) {
    if (node.reports && isInUse(node)) {
      for (const scan of ownScans(node)) {
        const known = newest.get(scan.image);
        if (!known || isNewer(scan, known)) {
          newest.set(scan.image, scan);
        }
      }
    }
  }
  return [...newest.values()];
}

/** Whether one look at an image is newer than another; one without a time is older than any. */
export function isNewer(scan: ImageScan, than: ImageScan): boolean {
  return (scan.scannedAt ?? '') > (than.scannedAt ?? '');
}

function ownScans({ reports, object }: TreeNode): ImageScan[] {
  return (reports ?? []).flatMap(report => readReport(report, object) ?? []);
}

function isInUse({ object }: TreeNode): boolean {
  return object?.kind !== 'ReplicaSet' || object.spec?.replicas > 0;
}

function worstFirst(a: ImageScan, b: ImageScan): number {
  return (
    b.counts.critical - a.counts.critical ||
    b.counts.high - a.counts.high ||
    ((a.container ?? '') < (b.container ?? '') ? -1 : 1)
  );
}
