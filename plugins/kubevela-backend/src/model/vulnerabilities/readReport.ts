import type { ImageScan } from '@velastage/plugin-kubevela-common';
import { redactText } from '../../redact';
import type { KubernetesObject } from '../../watch/types';
import { asArray, asText } from '../kube/objects';
import { podSpecOf } from '../kube/podTemplate';
import { isoOf } from '../kube/time';

const CONTAINER_LABEL = 'trivy-operator.container.name';

/**
 * What a report of Trivy Operator says of one container's image. The image is named as the workload names
 * it, so that both can be found by it; where the container is not there any more, as the report does.
 */
export function readReport(
  { metadata, report }: KubernetesObject,
  workload: KubernetesObject | undefined,
): ImageScan | undefined {
  const container = asText(metadata.labels?.[CONTAINER_LABEL]);
  const image =
    imageOf(workload, container) ?? referenceOf(report?.registry, report);
  if (!image || !report?.summary) {
    return undefined;
  }
  const { summary, scanner } = report;
  const by = [scanner?.name, scanner?.version].filter(asText).join(' ');
  return {
    container,
    image: redactText(image),
    counts: {
      critical: countOf(summary.criticalCount),
      high: countOf(summary.highCount),
      medium: countOf(summary.mediumCount),
      low: countOf(summary.lowCount),
      unknown: countOf(summary.unknownCount),
    },
    scannedAt: isoOf(asText(report.updateTimestamp)),
    scanner: by ? redactText(by) : undefined,
  };
}

function countOf(value: unknown): number {
  const count = Number(value);
  return Number.isFinite(count) && count > 0 ? Math.floor(count) : 0;
}

function imageOf(workload?: KubernetesObject, container?: string) {
  const podSpec = workload && podSpecOf(workload);
  const containers = [
    ...asArray(podSpec?.containers),
    ...asArray(podSpec?.initContainers),
  ];
  return asText(containers.find(each => each?.name === container)?.image);
}

function referenceOf(registry: any, report: any): string | undefined {
  const { repository, tag, digest } = report?.artifact ?? {};
  const path = asText(repository);
  if (!path) {
    return undefined;
  }
  const server = asText(registry?.server);
  const named = server ? `${server}/${path}` : path;
  const tagged = asText(tag) ? `${named}:${tag}` : named;
  return asText(digest) ? `${tagged}@${digest}` : tagged;
}
