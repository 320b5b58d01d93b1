import { holdsHidden } from '../redact';
import { commonValue } from './commonValue';
import type { Difference } from './differences';
import { placeId } from './place';
import type { Rule } from './rules';
import type { CopyChoice, Decision } from './types';

/** What is known beside the difference itself. */
export interface DecisionInput {
  /** Whether there is an Application to copy onto. */
  exists: boolean;
  rule: (id: string) => Rule | undefined;
  /** What the person has said, by parameter. */
  choices: ReadonlyMap<string, CopyChoice>;
  /** What was said at an earlier copy, by parameter. */
  remembered: ReadonlyMap<string, 'source' | 'target'>;
  /** Specs that the two have had, the present ones first; secrets hidden. */
  sourceHistory: readonly unknown[];
  targetHistory: readonly unknown[];
}

/**
 * What becomes of one difference, and why. The person's word comes first, then what was said before, then
 * hidden values (nobody should bring a password elsewhere without saying so), then the platform's rules,
 * then history: who has changed it since both were alike.
 *
 * @param difference - with secrets hidden
 */
export function decide(difference: Difference, input: DecisionInput): Decision {
  const { place, source, target } = difference;
  const id = placeId(place);
  const common = input.exists
    ? commonValue(input.sourceHistory, input.targetHistory, place)
    : undefined;
  const answer = (take: Decision['take'], why: Decision['why']): Decision => ({
    take,
    why,
    common,
  });
  const chosen = input.choices.get(id);
  if (chosen) {
    return answer(chosen.take, 'chosen');
  }
  const remembered = input.remembered.get(id);
  if (remembered) {
    return answer(remembered, 'remembered');
  }
  const rule = input.rule(id);
  if (holdsHidden([source, target])) {
    return target === undefined && rule !== 'keep'
      ? answer('ask', 'hidden')
      : answer('target', 'hidden');
  }
  if (rule === 'keep') {
    return input.exists
      ? answer('target', 'rule-keep')
      : answer('source', 'rule-keep');
  }
  if (rule === 'take') {
    return answer('source', 'rule-take');
  }
  if (!input.exists) {
    return answer('source', 'new');
  }
  if (!common) {
    return answer('target', 'never-common');
  }
  return common.changed === 'source'
    ? answer('source', 'source-changed')
    : answer('target', `${common.changed}-changed`);
}
