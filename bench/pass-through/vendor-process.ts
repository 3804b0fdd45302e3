/** The simulated HiBob in a process of its own, so that its work is not Rollcall's. Describes itself to its parent. */
import { describeSandbox } from '../../src/sandbox.ts';
import { hibob } from '../../src/simulators/hibob/index.ts';
import { startSandbox } from '../../src/simulators/kit/index.ts';

const size = Number(process.argv[2] ?? 100);
const { close: _, ...described } = describeSandbox(
  await startSandbox({ simulators: [hibob], company: { size }, limits: 'raised' }),
);
process.on('disconnect', () => process.exit());
process.send?.(described);
