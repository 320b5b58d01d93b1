import { preflight } from './preflight.ts';

// Says what the machine lacks for the default clusters, one line each, before minutes go by. It must need
// nothing that is not in Node itself: the workspace's dependencies are not there yet.
const problems = await preflight();
for (const problem of problems) {
  console.log(`- ${problem}`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
