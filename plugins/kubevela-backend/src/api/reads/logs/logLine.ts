const TIMED = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ?([\s\S]*)$/;

/** Takes the time off that the kubelet puts before each line. */
export function splitTime(line: string): { time?: string; text: string } {
  const found = TIMED.exec(line);
  return found ? { time: found[1], text: found[2] } : { text: line };
}

/** Whether one time is after another; they may differ in their number of digits. */
export function isAfter(time: string, other: string): boolean {
  return time.slice(0, -1) > other.slice(0, -1);
}
