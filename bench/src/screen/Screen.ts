import { type Browser, chromium, type Page } from '@playwright/test';
import { requireChromium } from '../../../scripts/test/chromium.ts';

// Of the page, where functions that are handed to it run.
declare const document: { querySelector(css: string): unknown };
declare const window: { benchNotes: Notes };
declare function addEventListener(
  type: string,
  listener: (event: { timeStamp: number }) => void,
  capture: boolean,
): void;
declare function requestAnimationFrame(callback: (time: number) => void): void;

const USER = 'Olga';
const DEADLINE_MS = 60_000;

/** What a page notes about itself; see {@link observe}. */
interface Notes {
  /** Start and duration of each task of the main thread over 50 ms. */
  tasks: Array<[number, number]>;
  /** When the pointer was pressed last. */
  pressed: number;
  /** Start of each key that took long, and how long it took until what came of it was painted. */
  keys: Array<[number, number]>;
}

/** A Chromium that looks at the portal as the operator of the example company. */
export class Screen {
  readonly #browser: Browser;
  readonly #address: string;

  private constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  static async start(
    address: string,
    note: (text: string) => void,
  ): Promise<Screen> {
    const browser = await chromium.launch({
      executablePath: await requireChromium(note),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    return new Screen(browser, address);
  }

  /** Signs in and opens a page in a window of its own. */
  async open(path: string): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width: 1400, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(DEADLINE_MS);
    await page.addInitScript(observe);
    await page.goto(this.#address);
    const button = page.getByRole('button', { name: `Sign in as ${USER}` });
    await button.click();
    await button.waitFor({ state: 'detached' });
    await page.goto(this.#address + path);
    return page;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}

/** Runs work on a screen and closes it, whatever happens. */
export async function withScreen<T>(
  address: string,
  note: (text: string) => void,
  work: (screen: Screen) => Promise<T>,
): Promise<T> {
  const screen = await Screen.start(address, note);
  try {
    return await work(screen);
  } finally {
    await screen.stop();
  }
}

/** Runs in the page. */
function observe() {
  const notes: Notes = { tasks: [], pressed: 0, keys: [] };
  window.benchNotes = notes;
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      notes.pressed = timeStamp;
    },
    true,
  );
  new PerformanceObserver(list => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (/^(key|input)/.test(name)) {
        notes.keys.push([startTime, duration]);
      }
    }
  }).observe({
    type: 'event' as 'mark',
    // The shortest that browsers tell of.
    durationThreshold: 16,
    buffered: true,
  } as { type: 'mark'; buffered: boolean });
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.tasks.push([startTime, duration]);
    }
    // Node's types do not know what browsers observe.
  }).observe({ type: 'longtask' as 'mark', buffered: true });
}

/** When the pointer was pressed last, by the page's clock. */
export function pressed(page: Page): Promise<number> {
  return page.evaluate(() => window.benchNotes.pressed);
}

/** How long the slowest key since then took until it was painted, in milliseconds; 16 where all were quicker. */
export async function slowestKey(page: Page, since: number): Promise<number> {
  return page.evaluate(async from => {
    for (let i = 0; i < 2; i++) {
      await new Promise(resolve => requestAnimationFrame(resolve));
    }
    await new Promise(resolve => setTimeout(resolve, 0));
    return window.benchNotes.keys
      .filter(([start]) => start >= from)
      .reduce((most, [, duration]) => Math.max(most, duration), 16);
  }, since);
}

/** Milliseconds on the page's clock. */
export function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Longest task of the main thread since then, in milliseconds; 50 where none was longer than that. */
export async function longestTask(page: Page, since: number): Promise<number> {
  // Two frames, so that the observer has been told of what just ended.
  return page.evaluate(async from => {
    for (let i = 0; i < 2; i++) {
      await new Promise(resolve => requestAnimationFrame(resolve));
    }
    await new Promise(resolve => setTimeout(resolve, 0));
    const { tasks } = window.benchNotes;
    return tasks
      .filter(([start]) => start >= from)
      .reduce((most, [, duration]) => Math.max(most, duration), 50);
  }, since);
}

/**
 * When the first answer of that path was in the browser, by the page's clock.
 *
 * @throws Error where there was none
 */
export async function answered(page: Page, path: string): Promise<number> {
  const at = await page.evaluate(
    part =>
      (
        performance
          .getEntriesByType('resource')
          .find(({ name }) => new URL(name).pathname.endsWith(part)) as
          | { responseEnd: number }
          | undefined
      )?.responseEnd,
    path,
  );
  if (at === undefined) {
    throw new Error(`The page did not ask for …${path}`);
  }
  return at;
}

/** Waits, inside of the page, until the selector is painted, and says when that was by the page's clock. */
export async function painted(page: Page, selector: string): Promise<number> {
  const handle = await page.waitForFunction(
    css => document.querySelector(css) && performance.now(),
    selector,
    { polling: 'raf' },
  );
  return (await handle.jsonValue()) as number;
}
