import { startBenchClusters } from './fill/benchClusters.ts';
const [dir, per, ...names] = process.argv.slice(2);
const t=Date.now();
const c = await startBenchClusters({ stateDir: dir, names, applicationsPerCluster: +per, note: s => console.log(((Date.now()-t)/1000).toFixed(1), s) });
console.log('filled', (Date.now()-t)/1000);
await c.stop();
