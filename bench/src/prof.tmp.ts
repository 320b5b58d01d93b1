import { writeFileSync } from 'node:fs';
import { startBenchClusters } from './fill/benchClusters.ts';
import { BenchPortal } from './portal/BenchPortal.ts';
import { runListClient } from './list/runListClient.ts';
const c = await startBenchClusters({ stateDir: '/work/main/.velastage/bench', names: ['eu','us','asia'], applicationsPerCluster: 4000, note: s => console.log(s) });
const list = await runListClient(c.clusters.map(x=>({server:x.server,ca:x.ca,token:x.token('portal')})));
console.log('list', list);
const p = await BenchPortal.start({ dir: '/work/main/.velastage/bench-portal', workDir: '/work/main/.velastage/bench', catalog: false, nodeOptions: '--inspect=127.0.0.1:19333', clusters: c.clusters.map(x => ({ name: x.name, server: x.server, token: x.token('portal'), ca: x.ca })) });
let url=''; while(!url){ try{ url=(await (await fetch('http://127.0.0.1:19333/json/list')).json() as any)[0].webSocketDebuggerUrl }catch{ await new Promise(r=>setTimeout(r,50)) } }
const ws=new WebSocket(url); await new Promise(r=>ws.addEventListener('open',r)); let id=0;
const call=(method:string,params={})=>new Promise<any>(r=>{const own=++id; const h=({data}:any)=>{const m=JSON.parse(data); if(m.id===own){ws.removeEventListener('message',h);r(m.result)}}; ws.addEventListener('message',h); ws.send(JSON.stringify({id:own,method,params}))});
try {
await call('Profiler.enable'); await call('Profiler.setSamplingInterval',{interval:1000}); if(process.argv[2]!=='noprof') await call('Profiler.start');
let first=0; const iv=setInterval(async()=>{const s=await p.status(); if(s) console.log(Date.now()-Date.parse(s.startedAt), s.instances, s.objects, s.completeAt?'complete':'');},2000);
const s = await p.complete(); clearInterval(iv); console.log('complete', Date.parse(s.completeAt)-Date.parse(s.startedAt), s.memoryBytes);
if(process.argv[2]!=='noprof') writeFileSync('/tmp/start.cpuprofile', JSON.stringify((await call('Profiler.stop')).profile));
await p.signIn();
for (let i=0;i<50;i++) await p.user.ok('/api/kubevela/instances?limit=50&sort=name');
await call('Profiler.start');
const t:number[]=[]; for (let i=0;i<300;i++) t.push((await p.user.ok('/api/kubevela/instances?limit=50&sort=name&order=desc')).ms);
writeFileSync('/tmp/list.cpuprofile', JSON.stringify((await call('Profiler.stop')).profile));
t.sort((a,b)=>a-b); console.log('list ms', t[150], t[285]);
const t2:number[]=[]; const r = await p.user.ok('/api/kubevela/instances?limit=50'); console.log('bytes', r.text.length);
for (let i=0;i<100;i++) t2.push((await p.service.ok('/api/kubevela/instances?limit=50&sort=name&order=desc')).ms); t2.sort((a,b)=>a-b); console.log('service list ms', t2[50], t2[95]);
await call('HeapProfiler.collectGarbage'); console.log('heap', await call('Runtime.getHeapUsage'), (await p.status())?.memoryBytes);
} finally { const t=Date.now(); ws.close(); await p.stop(); console.log('stop', Date.now()-t); await c.stop(); }
