#!/usr/bin/env node
import { run } from './cli/run.ts';

// The reader of a pipe may have seen enough: `status | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

process.exitCode = await run(process.argv.slice(2));
