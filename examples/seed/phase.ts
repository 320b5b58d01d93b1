import type { KubeObject } from '@velastage/sandbox';

const publishVersionAnnotation = 'app.oam.dev/publishVersion';

/**
 * Whether vela-core says this word, and about the Application as it stands:
 * right after a change the status is still that of the version before.
 */
export function hasPhase(
  application: KubeObject | undefined,
  phase: string,
): boolean {
  if (application?.status?.status !== phase) {
    return false;
  }
  const { metadata, status } = application;
  if (phase === 'deleting') {
    return metadata.deletionTimestamp !== undefined;
  }
  if (phase === 'rendering') {
    return (status.conditions ?? []).some(
      (condition: { status: string }) => condition.status === 'False',
    );
  }
  const version = metadata.annotations?.[publishVersionAnnotation];
  return (
    status.observedGeneration === metadata.generation &&
    (!version || status.workflow?.appRevision === version)
  );
}
