/*
 * How long a start takes from the process's first instruction until `/health/ready` says yes: on an empty data folder,
 * and on one that has a database. Prints a JSON line. `npm run bench -- start`
 */
import { newDataDir, startProcess } from '../test/process.ts';

const rounds = 5;
const median = (values: readonly number[]) => Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);

const first: number[] = [];
const warm: number[] = [];
for (let round = 0; round < rounds; round++) {
  const folder = await newDataDir();
  for (const times of [first, warm]) {
    const rollcall = await startProcess(folder.path, { ROLLCALL_LOG_LEVEL: 'warn' });
    times.push(rollcall.readyAfterMs);
    await rollcall.end('SIGTERM');
  }
  await folder.remove();
}
console.log(JSON.stringify({ rounds, firstStartMs: median(first), warmStartMs: median(warm) }));
