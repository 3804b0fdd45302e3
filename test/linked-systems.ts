import { openSession, type Bench } from '../src/connector-kit/check/bench.ts';
import { hibob } from '../src/connectors/hibob/index.ts';
import { hrcloud } from '../src/connectors/hrcloud/index.ts';
import { hrworks } from '../src/connectors/hrworks/index.ts';
import { staffologyhr } from '../src/connectors/staffologyhr/index.ts';
import type { Vendor } from '../src/connector-kit/vendor.ts';
import { listRecords, type RecordPage } from '../src/engine/records/list-records.ts';
import type { ListQuestion } from '../src/engine/records/question.ts';
import { hibob as hibobSimulator } from '../src/simulators/hibob/index.ts';
import { hrcloud as hrcloudSimulator } from '../src/simulators/hrcloud/index.ts';
import { hrworks as hrworksSimulator } from '../src/simulators/hrworks/index.ts';
import { staffologyhr as staffologySimulator } from '../src/simulators/staffologyhr/index.ts';
import { startHeroBench } from './employmenthero-bench.ts';
import { testEngine, type TestEngine } from './engine.ts';
import { openSandboxBench } from './sandbox-bench.ts';

/** One of the five systems, simulated and linked to an engine. */
export interface LinkedSystem {
  readonly test: TestEngine;
  /** The admin API of the simulator. */
  admin(method: string, path: string, body?: unknown): Promise<unknown>;
  /** A page of records, with whatever else is asked. */
  list(resource: ListQuestion['resource'], asked?: Partial<ListQuestion>): Promise<RecordPage>;
  close(): Promise<void>;
}

interface Simulated extends Pick<LinkedSystem, 'admin' | 'close'> {
  readonly bench: Bench;
}

const starters: Readonly<Record<string, (size: number) => Promise<Simulated>>> = {
  hibob: (size) => openSandboxBench({ connector: hibob, simulator: hibobSimulator, size }),
  hrcloud: (size) => openSandboxBench({ connector: hrcloud, simulator: hrcloudSimulator, size }),
  employmenthero: startHeroBench,
  hrworks: (size) => openSandboxBench({ connector: hrworks, simulator: hrworksSimulator, size }),
  staffologyhr: (size) => openSandboxBench({ connector: staffologyhr, simulator: staffologySimulator, size }),
};

/** The systems that there are, by provider. */
export const systems = Object.keys(starters);

/** Starts one with so many people. `answers` stands in for some of what its vendor does. */
export const linkSystem = async (
  provider: string,
  size: number,
  answers: Partial<Vendor> = {},
): Promise<LinkedSystem> => {
  const simulated = await (starters[provider] as (size: number) => Promise<Simulated>)(size);
  const test = await testEngine(simulated.bench.connector, { ...openSession(simulated.bench).vendor, ...answers });
  return {
    test,
    admin: (...asked) => simulated.admin(...asked),
    list: (resource, asked = {}) =>
      listRecords(test.engine, test.caller, {
        resource,
        accountId: test.accountId,
        filters: {},
        expand: [],
        include: [],
        proxy: {},
        raw: false,
        pageSize: 100,
        ...asked,
      }),
    async close() {
      await test.stop();
      await simulated.close();
    },
  };
};
