import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

/** Whole forms take a while to draw where many tests share few processors. */
const PATIENCE_MS = 20_000;

configure({ asyncUtilTimeout: PATIENCE_MS });
jest.setTimeout(3 * PATIENCE_MS);
