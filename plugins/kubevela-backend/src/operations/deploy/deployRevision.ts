import { InputError } from '@backstage/errors';
import {
  kubevelaApplicationDeployPermission,
  PUBLISH_VERSION_ANNOTATION,
} from '@velastage/plugin-kubevela-common';
import { changeAnnotations } from '../../model/authorship';
import { asRecord, asText } from '../../model/kube/objects';
import { guardedPatch } from '../guard';
import type { Operation } from '../types';
import { dropsApproval } from '../workflow/dropsApproval';
import { isApplication } from '../workflow/run';
import { gitOpsTool } from './gitOpsTool';
import { mergePatchTo } from './mergePatchTo';
import { freshPublishVersion } from './publishVersion';
import { definitionsSince } from './definitionsSince';
import { pinning } from './deployNotes';
import { resumeHeld, resumesHeld } from './resumesHeld';
import { notBegun, stepsFixed, traitMissing } from './rolloutNotes';
import { scaledElsewhere } from './scaledElsewhere';

/**
 * Rolls out what a revision says, or publishes the Application as it is written. A fresh publishVersion is
 * set where the Application has one, and where the spec alone would change nothing; see decision 9.
 */
export const deployRevision: Operation = {
  name: 'deploy-revision',
  permission: kubevelaApplicationDeployPermission,
  verb: 'deploy a revision of',
  appliesTo: isApplication,
  refuse: (target, { revision }) => stepsFixed(target, revision?.spec),

  consequences: (target, { revision }) => [
    definitionsSince(revision),
    gitOpsTool(target.object),
    dropsApproval(target.object),
    notBegun(target),
    ...(target.replacedRollouts?.() ?? []),
    traitMissing(target, revision?.spec),
    resumesHeld(target),
    scaledElsewhere(target, revision?.spec),
    pinning(target.object),
  ],

  request({ object }, path, { revision, reason, user }, now) {
    if (!revision) {
      throw new InputError('The revision to deploy is missing');
    }
    const spec = revision.spec
      ? mergePatchTo(asRecord(object.spec) ?? {}, revision.spec)
      : {};
    const changes = Object.keys(spec).length > 0;
    const published = asText(
      object.metadata.annotations?.[PUBLISH_VERSION_ANNOTATION],
    );
    const publishVersion =
      published !== undefined || !changes
        ? freshPublishVersion(revision.name, now)
        : undefined;
    const why = reason ?? `${changes ? 'Back to' : 'Again'} ${revision.name}`;
    return guardedPatch(path, object, {
      metadata: {
        annotations: {
          ...changeAnnotations(user, why, {
            spec: revision.spec ?? object.spec,
            publishVersion,
          }),
          ...(publishVersion && {
            [PUBLISH_VERSION_ANNOTATION]: publishVersion,
          }),
        },
      },
      ...(changes && { spec }),
    });
  },

  // An edit that is published may well be meant to wait.
  follow: (target, { revision }) => (revision?.spec ? resumeHeld(target) : []),

  details: ({ object }, { revision, reason }) => ({
    from: object.status?.latestRevision?.name,
    revision: revision?.name,
    reason,
  }),
};
