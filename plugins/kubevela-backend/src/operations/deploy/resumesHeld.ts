import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { note } from '../note';
import type { FirstRequest, OperationTarget } from '../types';

/** That rollouts are let go which would keep a rollback from beginning. */
export function resumesHeld(
  target: OperationTarget,
): OperationNote | undefined {
  const held = target.heldRollouts?.() ?? [];
  const list = held.map(({ name }) => name).join(', ');
  return held.length > 0
    ? note(
        'resumes-held',
        `${list}: held at present. It is resumed right after a rollback, which would not begin otherwise.`,
        { list },
      )
    : undefined;
}

/** The writes that let them go. */
export function resumeHeld(target: OperationTarget): FirstRequest[] {
  return (target.heldRollouts?.() ?? []).map(({ name, resume }) => ({
    request: resume,
    left: `The Application was changed; ${name} is still paused: resume it.`,
  }));
}
