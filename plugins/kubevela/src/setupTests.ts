import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

/** Whole screens take a while to draw where many tests share few processors. */
const PATIENCE_MS = 20_000;

configure({ asyncUtilTimeout: PATIENCE_MS });
jest.setTimeout(3 * PATIENCE_MS);

/** jsdom lays nothing out; the graph's library asks for it all the same. */
class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

window.ResizeObserver ??= NoResizes;
