/** What vela-core puts before the message of a step that failed. */
const CALL_PREFIX = /^function call error for [^:]*: /;
/** What it puts after it: the step's CUE, or the complaint that this cannot be printed. */
const CUE_SUFFIX = / \(value: (?:cue\/format|#|\$|\{|_)[\s\S]*\)\s*$/;

/** A step's message without the prefix and the CUE that vela-core wraps around it. */
export function cleanMessage(message: string): string {
  return message.replace(CALL_PREFIX, '').replace(CUE_SUFFIX, '').trim();
}
