// A process of its own for the minimal client, so that nothing else slows it down. Clusters come as JSON on
// standard input, the result goes as JSON to standard output.
import { json } from 'node:stream/consumers';
import { type ListedCluster, listAll } from './listAll.ts';

const clusters = (await json(process.stdin)) as ListedCluster[];
console.log(JSON.stringify(await listAll(clusters)));
