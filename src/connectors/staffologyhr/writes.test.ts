import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { readyWrite, recordOf, writeOn } from '../../../test/write-bench.ts';
import { writeRoundTrip } from '../../../test/write-round-trip.ts';
import { openSession, readEmployees } from '../../connector-kit/check/bench.ts';
import { staffologyhr as simulator } from '../../simulators/staffologyhr/index.ts';
import { staffologyhr } from './index.ts';

let hr: SandboxBench;
let somebody: { employeeId: string };
beforeAll(async () => {
  hr = await openSandboxBench({ connector: staffologyhr, simulator, size: 20 });
  const [first] = await readEmployees(hr.bench, openSession(hr.bench));
  somebody = { employeeId: String(first?.['remote_id']) };
});
afterAll(() => hr.close());
beforeEach(() => hr.bench.control.reset());

const values = [
  { id: 'CustomField1', value: 'XL' },
  { id: 'CustomField2', value: 'P9' },
  { id: 'CustomField3', value: 2 },
  { id: 'CustomField5', value: '2031-01-31' },
];
const update = (custom_fields: typeof values, target = somebody) =>
  writeOn(hr.bench, 'update_employee', { custom_fields }, target);

/** Somebody's custom fields by key. */
const fields = async (): Promise<Record<string, unknown>> => {
  const record = await recordOf(hr.bench, 'employees', somebody.employeeId);
  const all = (record?.['custom_fields'] ?? []) as { remote_id: string; value: unknown }[];
  return Object.fromEntries(all.map(({ remote_id: key, value }) => [key, value]));
};

const puts = async () => (await hr.bench.control.requests()).filter(({ method }) => method === 'PUT').length;

describe('custom fields, the only thing that is written', () => {
  it.each([{}, { dateFormat: 'date' }, { unknownId: 'emptyOk' }, { singleRecordShape: 'array' }])(
    'are read back as they were written (%j)',
    async (switches) => {
      await hr.bench.control.turn(switches);
      const trip = { write: 'update_employee', input: { custom_fields: values }, target: somebody } as const;
      const { untested, lost, written } = await writeRoundTrip(hr.bench, trip);
      expect({ untested, lost, notWritten: written.notWritten }).toEqual({ untested: [], lost: [], notWritten: [] });
    },
  );

  it('leave the others as they are, although all are replaced, and are emptied by null', async () => {
    await update(values);
    await update([{ id: 'CustomField2', value: 'P10' }]);
    expect(await fields()).toMatchObject({ CustomField1: 'XL', CustomField2: 'P10', CustomField3: 2 });
    await update([{ id: 'CustomField1', value: null as never }]);
    const { CustomField1, CustomField2 } = await fields();
    expect([CustomField1, CustomField2]).toEqual([undefined, 'P10']);
  });

  it('are refused before the write where the key is not one, and so is every other field', async () => {
    for (const [input, pointer] of [
      [{ custom_fields: [{ id: 'CustomField99', value: 'x' }] }, '/body/custom_fields/0'],
      [{ custom_fields: values, first_name: 'Ada' }, '/body/first_name'],
    ] as const)
      await expect(readyWrite(hr.bench, 'update_employee', input as never, somebody)).rejects.toMatchObject({
        code: 'InputRefused',
        details: { errors: [expect.objectContaining({ pointer })] },
      });
    expect(await puts()).toBe(0);
  });

  it.each(['message', 'emptyNotFound', 'emptyOk'])('of nobody are not there (%s)', async (unknownId) => {
    await hr.bench.control.turn({ unknownId });
    await expect(update(values, { employeeId: '1' })).rejects.toThrow('no such person');
    await expect(update(values, { employeeId: 'x' })).rejects.toThrow('no such person');
    expect(await puts()).toBe(0);
  });

  it('may be written again when the answer was lost', async () => {
    await hr.bench.control.fault({ kind: 'lost_answer', route: 'PUT *', delayMilliseconds: 0 });
    expect(await update(values)).toMatchObject({ notWritten: [] });
    expect(await fields()).toMatchObject({ CustomField1: 'XL', CustomField3: 2 });
    expect(await puts()).toBe(2);
  });

  it('that the service drops are told', async () => {
    const { writing, call, order } = await readyWrite(
      hr.bench,
      'update_employee',
      { custom_fields: [{ id: 'CustomField1', value: 'S' }] },
      somebody,
    );
    const unknown = { ...order, given: { custom_fields: [{ id: 'CustomField99', value: 'S' }] } };
    expect((await writing.run(call, unknown))?.notWritten).toMatchObject([{ path: 'custom_fields' }]);
  });
});
