import Client from 'better-sqlite3';
import { rmSync, copyFileSync } from 'node:fs';
import { openStore } from '/work/main/db/store.ts';
import { createAsk } from '/work/main/retrieval/ask.ts';
import { setTimeout as sleep } from 'node:timers/promises';
const n=process.argv[2]??'1000';
copyFileSync(`/tmp/bw/reports-1-${n}.db`,'/tmp/bw/vec.db');
rmSync('/tmp/bw/vec.db.hnsw',{force:true});
const c=new Client('/tmp/bw/vec.db'); c.exec('delete from vectors; delete from vector_files'); c.close();
const s=await openStore('/tmp/bw/vec.db'); const ask=createAsk(s,{now:()=>new Date('2025-06-01')});
let done=false; const f=s.vectors.follow().then(()=>{done=true});
await sleep(n==='1000'?1800:16000);
for(let i=0;i<12&&!done;i++){ const t=performance.now(); const a=await ask('关于高频提问每季度调整一次的表述'); console.log('prose while following', (performance.now()-t).toFixed(0),'ms', a.kind, a.citations.length); await sleep(n==='1000'?200:2500);}
await s.close();
