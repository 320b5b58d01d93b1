import {
  APPLICATION_ANNOTATION,
  COPIED_FROM_ANNOTATION,
  COPY_CHOICES_ANNOTATION,
  PUBLISH_VERSION_ANNOTATION,
  type CopyParameter,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { asWritten } from '../create/apply/asWritten';
import { freshPublishVersion } from '../operations/deploy/publishVersion';
import type { KubernetesObject } from '../watch/types';
import {
  choicesAnnotation,
  originText,
  rememberedChoices,
  type Remembered,
} from './choices';
import { decide, type DecisionInput } from './decide';
import { differences, type Difference } from './differences';
import { mapLeaves } from './leaves';
import { merge } from './merge';
import { withoutForeignMarks } from './marks';
import { toParameter } from './parameter';
import { placeId, valueAt, type Place } from './place';
import type { Rule } from './rules';
import { shownSubjectOf, subjectOf, withMarks, type Subject } from './subject';
import type { CopyChoice, Decision } from './types';

/** All that a copy is made of. */
export interface CopyInput {
  source: { ref: InstanceRef; object: KubernetesObject; application: string };
  /** The object is undefined where there is none yet. */
  target: { ref: InstanceRef; object?: KubernetesObject };
  /** Specs that they have had, secrets hidden, the present ones first. */
  sourceHistory: readonly unknown[];
  targetHistory: readonly unknown[];
  rule: (id: string) => Rule | undefined;
  choices: ReadonlyMap<string, CopyChoice>;
  /** Whether the choices count for later copies, too. */
  remember: boolean;
  now: number;
}

/** What a copy would write, and what it decided on the way. */
export interface CopyPlan {
  /** With secrets in the clear: for the cluster, and for nobody else. */
  application: KubernetesObject;
  parameters: CopyParameter[];
}

/** Decides on each parameter that two instances do not share, and puts together what is to be written. */
export function planCopy(input: CopyInput): CopyPlan {
  const { source, target } = input;
  const [from, to] = [source.object, target.object].map(
    object => object && subjectOf(object),
  );
  const shownFrom = shownSubjectOf(source.object);
  const shownTo = target.object && shownSubjectOf(target.object);
  const remembered = rememberedChoices(target.object);
  const known: DecisionInput = {
    exists: target.object !== undefined,
    rule: input.rule,
    choices: input.choices,
    remembered,
    sourceHistory: [shownFrom, ...input.sourceHistory],
    targetHistory: [shownTo, ...input.targetHistory],
  };
  const parameters: CopyParameter[] = [];
  const choose = (difference: Difference): unknown => {
    const shown = asShownTo(difference, shownFrom, shownTo);
    const decision = decide(shown, known);
    if (target.object || isWorthAsking(decision)) {
      parameters.push(toParameter(shown, decision));
    }
    return chosenValue(difference, decision, input.choices);
  };
  const { metadata: marks, ...spec } = (
    target.object
      ? merge(from, to, choose)
      : mapLeaves(source.object.spec, (place, leaf) =>
          choose({ place, source: leaf, target: undefined }),
        )
  ) as Partial<Subject>;
  if (target.object) {
    parameters.sort(byPlace(differences(from, to)));
  }
  return {
    parameters,
    application: {
      apiVersion: source.object.apiVersion,
      kind: source.object.kind,
      metadata: metadataOf(input, remembered, marks),
      spec,
    },
  };
}

/** In a new instance everything is new: only what a place decides is worth a question. */
function isWorthAsking({ why }: Decision): boolean {
  return why !== 'new' && why !== 'rule-take';
}

function chosenValue(
  { place, source, target }: Difference,
  { take }: Decision,
  choices: CopyInput['choices'],
): unknown {
  switch (take) {
    case 'value':
      return choices.get(placeId(place))?.value;
    case 'target':
      return target;
    // What has to be asked for is not written; until then the preview has it as the source does.
    default:
      return source;
  }
}

/** The difference as people may see it. */
function asShownTo(
  { place, source, target }: Difference,
  shownFrom: unknown,
  shownTo: unknown,
): Difference {
  const at = (spec: unknown, place_: Place, value: unknown) =>
    value === undefined ? undefined : valueAt(spec, place_);
  return {
    place,
    source: at(shownFrom, place, source),
    target: at(shownTo, place, target),
  };
}

function byPlace(order: Difference[]) {
  const rank = new Map(
    order.map(({ place }, index) => [placeId(place), index]),
  );
  return (a: CopyParameter, b: CopyParameter) =>
    (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0);
}

function metadataOf(
  { source, target, choices, remember, now }: CopyInput,
  remembered: Remembered,
  /** What was decided on; of a new instance nothing is. */
  marks: Subject['metadata'] | undefined,
): KubernetesObject['metadata'] {
  const { namespace, name } = target.ref;
  const copy = {
    [COPIED_FROM_ANNOTATION]: originText(source.ref),
    ...choicesAnnotation(remembered, remember ? choices : new Map()),
  };
  if (target.object) {
    const { labels, annotations } = asWritten(target.object).metadata;
    return {
      namespace,
      name,
      labels: withMarks(labels, marks?.labels),
      annotations: { ...withMarks(annotations, marks?.annotations), ...copy },
    };
  }
  const written = asWritten(source.object).metadata;
  const {
    [PUBLISH_VERSION_ANNOTATION]: version,
    [COPY_CHOICES_ANNOTATION]: _,
    ...annotations
  } = withoutForeignMarks(written.annotations);
  const ownKey = `${namespace}/${name}`;
  return {
    namespace,
    name,
    labels: withoutForeignMarks(written.labels),
    annotations: {
      ...annotations,
      ...(source.application !== ownKey && {
        [APPLICATION_ANNOTATION]: source.application,
      }),
      ...(version && {
        [PUBLISH_VERSION_ANNOTATION]: freshPublishVersion(name, now),
      }),
      ...copy,
    },
  };
}
