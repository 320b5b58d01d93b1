/** What one suite came to. */
export interface SuiteResult {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** Shown where the suite failed. */
  output: string;
}

/** Reads the counts out of what jest printed (its last summary line). */
export function readJest(output: string): Counts | undefined {
  return sumOf(output, /^Tests:\s+(.*)$/gm);
}

/** Reads the counts out of what node's test runner printed. */
export function readNodeTest(output: string): Counts | undefined {
  const value = (word: string) => {
    const all = [...output.matchAll(new RegExp(`^ℹ ${word} (\\d+)$`, 'gm'))];
    return all.reduce((total, match) => total + Number(match[1]), 0);
  };
  return /^ℹ tests \d+$/m.test(output)
    ? {
        passed: value('pass'),
        failed: value('fail') + value('cancelled'),
        skipped: value('skipped') + value('todo'),
      }
    : undefined;
}

/** Reads the counts out of what Playwright's list reporter printed, once or several times. */
export function readPlaywright(output: string): Counts | undefined {
  const value = (word: string) => {
    const all = output.matchAll(new RegExp(`^\\s+(\\d+) ${word}\\b`, 'gm'));
    return [...all].reduce((total, match) => total + Number(match[1]), 0);
  };
  const counts = {
    passed: value('passed'),
    failed: value('failed') + value('flaky') + value('interrupted'),
    skipped: value('skipped') + value('did not run'),
  };
  return counts.passed + counts.failed + counts.skipped > 0
    ? counts
    : undefined;
}

/** Tests that passed, failed and were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Adds up every line that matches: a suite of several workspaces prints several. */
function sumOf(output: string, line: RegExp): Counts | undefined {
  const lines = [...output.matchAll(line)].map(match => match[1]);
  if (lines.length === 0) {
    return undefined;
  }
  const value = (word: string) =>
    lines.reduce(
      (total, text) =>
        total + Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0),
      0,
    );
  return {
    passed: value('passed'),
    failed: value('failed'),
    skipped: value('skipped') + value('todo'),
  };
}
