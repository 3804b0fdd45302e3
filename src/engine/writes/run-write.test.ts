import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whole } from '../../connector-kit/listing.ts';
import { VendorError } from '../../connector-kit/errors.ts';
import type { Unsettled, Written, Writing } from '../../connector-kit/writing.ts';
import { unifiedId } from '../../model/id.ts';
import { shortId } from '../../store/ids.ts';
import { deleteOldWrites } from '../../store/writes.ts';
import { aloneInTest, testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { writtenMs } from '../housekeeping.ts';
import { createSealedBox } from '../vault/sealed-box.ts';
import { getWrite } from './get-write.ts';
import { runWrite, type WriteRequest } from './run-write.ts';
import { createWriteDesk } from './write-desk.ts';

/** A vendor that keeps people, and what its network does to the answer of a write. */
const held = {
  unsettled: undefined as Unsettled | undefined,
  people: [] as { id: string; number: unknown }[],
  calls: 0,
  finds: 0,
  answer: async (): Promise<void> => {},
  /** What the tenant's lists take to be read. */
  lists: async (): Promise<void> => {},
  /** What becomes of a write that the vendor does later. */
  job: async (): Promise<Written> => ({}),
};

const refusal = (code: 'request_refused' | 'vendor_unavailable', notDone?: true) =>
  new VendorError({ code, message: 'No.', nextStep: 'Think.', ...(notDone && { notDone }) });

const twoDepartments = [
  { id: 'd1', name: 'Engineering' },
  { id: 'd2', name: 'Sales' },
];
let departments = twoDepartments;

const createEmployee: Writing = {
  evidence: 'documented',
  source: 'https://testhr.example',
  permissions: [],
  takesPassthrough: true,
  elsewhere: { team_id: 'teams choose their people' },
  fields: {
    first_name: { required: true, maxLength: 10 },
    last_name: { pattern: /^\D*$/, note: 'must have no digits' },
    employee_number: {},
    department_id: { options: () => departments },
    job_title: {},
    gender: {
      options: () => [
        { id: 'F', name: 'Woman', word: 'female' },
        { id: 'M', name: 'Man', word: 'male' },
        { id: 'X', name: 'Diverse', word: 'other' },
        { id: 'Y', name: 'Enby', word: 'other' },
      ],
    },
    manager_id: { refersTo: 'employees' },
    citizenships: { options: () => [{ id: 'DEU', name: 'Germany', word: 'DE' }] },
    'employment.pay_rate': {},
    'employment.type': { options: () => [{ id: 'perm', name: 'Permanent', word: 'permanent' }] },
    date_of_birth: { clearable: true },
    custom_fields: {
      customFields: () => [
        { id: 'c1', name: 'Shoe size' },
        { id: 'c2', name: 'Colour', options: [{ id: 'r', name: 'Red' }] },
      ],
    },
  },
  prepare: () => held.lists(),
  async run({ vendor }, { given, passthrough }) {
    await vendor.send({
      endpoint: 'POST /people',
      method: 'POST',
      path: '/people',
      json: { ...given, ...passthrough },
      read: () => 0,
    });
    return { remoteId: String(held.people.length) };
  },
  async find(_, { given }): Promise<Written | Unsettled | undefined> {
    held.finds += 1;
    if (held.unsettled) return held.unsettled;
    const found = held.people.find(({ number }) => number === given['employee_number']);
    return found && { remoteId: found.id };
  },
};

const updateEmployee: Writing = {
  ...createEmployee,
  isRepeatable: true,
  fields: { first_name: {}, date_of_birth: { clearable: true } },
};
const inviteEmployee: Writing = {
  evidence: 'documented',
  source: '',
  permissions: [],
  fields: {},
  unsettled: 'Invitations leave no trace.',
  run: createEmployee.run,
};
const cancelTimeOff: Writing = {
  evidence: 'documented',
  source: '',
  permissions: [],
  fields: {},
  run: async (call, order) => (call.target.recordId === 'unknown' ? undefined : createEmployee.run(call, order)),
  find: async () => ({ unsettled: 'Cancelled absences are hidden.' }),
};

const createTimeOff: Writing = {
  ...cancelTimeOff,
  async run(call, order) {
    await createEmployee.run(call, order);
    return held.job();
  },
  check: () => held.job(),
};

/** Two calls make it. */
const createSkill: Writing = {
  ...inviteEmployee,
  async run(call, order) {
    await createEmployee.run(call, order);
    return createEmployee.run(call, order);
  },
};

const employees = {
  evidence: 'documented',
  source: 'https://testhr.example',
  losses: {},
  all: whole<string>(async () => ['7']),
  map: (id: string) => ({ id: unifiedId(id), remote_id: id }),
};

let test: TestEngine;
let sent: Record<string, unknown>[];
beforeEach(async () => {
  const nothing = async () => {};
  Object.assign(held, {
    people: [],
    calls: 0,
    finds: 0,
    answer: nothing,
    lists: nothing,
    job: async () => ({}),
    unsettled: undefined,
  });
  departments = twoDepartments;
  sent = [];
  const connector = testConnector({ employees } as never, undefined, {
    create_employee: createEmployee,
    update_employee: updateEmployee,
    invite_employee: inviteEmployee,
    cancel_time_off: cancelTimeOff,
    create_time_off: createTimeOff,
    create_skill: createSkill,
  });
  test = await testEngine(connector, {
    async send(request) {
      held.calls += 1;
      const json = request.json as Record<string, unknown>;
      await held.answer();
      sent.push(json);
      held.people.push({ id: String(held.people.length + 1), number: json['employee_number'] });
      return request.read({
        status: 200,
        headers: new Headers(),
        json: () => null,
        text: () => '',
        bytes: () => new Uint8Array(),
      });
    },
  });
});
afterEach(() => test.stop());

const write = (input: object, more: Partial<WriteRequest> = {}) =>
  runWrite(test.engine, test.caller, {
    write: 'create_employee',
    accountId: test.accountId,
    input: { ...input },
    ...more,
  });

const refusalOf = async (input: object, more: Partial<WriteRequest> = {}) => {
  const error = await write(input, more).then(
    () => undefined,
    (thrown: unknown) =>
      thrown as { code: string; details: { errors: { pointer: string; message: string; allowed?: unknown }[] } },
  );
  expect(held.calls).toBe(0);
  return error;
};

describe('what is written', () => {
  it('is told in the vendor’s values: by id, by name, by our word, or by the vendor’s own', async () => {
    await write({ first_name: 'Ada', department_id: unifiedId('d1'), gender: { value: 'female' } });
    await write({ first_name: 'Ada', department: 'sales', gender: { source_value: 'Diverse', value: 'other' } });
    await write({ first_name: 'Ada', employment_type: { value: 'permanent' }, citizenships: [{ value: 'DE' }] });
    await write({ first_name: 'Ada', employment: { type: { label: 'Permanent' }, pay_rate: '5', job_title: 'Pilot' } });
    expect(sent).toEqual([
      { first_name: 'Ada', department_id: 'd1', gender: 'F' },
      { first_name: 'Ada', department_id: 'd2', gender: 'X' },
      { first_name: 'Ada', 'employment.type': 'perm', citizenships: ['DEU'] },
      { first_name: 'Ada', 'employment.type': 'perm', 'employment.pay_rate': '5', job_title: 'Pilot' },
    ]);
  });

  it('holds custom fields, references and what is passed through', async () => {
    await write({
      first_name: 'Ada',
      manager_id: unifiedId('7'),
      custom_fields: [
        { name: 'shoe size', value: 41 },
        { id: 'c2', value: 'Red' },
      ],
      passthrough: { extra: true },
    });
    expect(sent).toEqual([
      {
        first_name: 'Ada',
        manager_id: '7',
        custom_fields: [
          { id: 'c1', value: 41 },
          { id: 'c2', value: 'r' },
        ],
        extra: true,
      },
    ]);
  });

  it('says nothing for null when something is made, and empties what can be emptied when it is changed', async () => {
    await write({ first_name: 'Ada', last_name: null, work_email: null });
    await write({ date_of_birth: null }, { write: 'update_employee', employeeId: '7' });
    expect(sent).toEqual([{ first_name: 'Ada' }, { date_of_birth: null }]);
  });
});

describe('before the vendor is called', () => {
  it.each([
    [{ department: 'Enginering' }, '/body/department', 'is not in the list: Engineering, Sales'],
    [{ gender: { value: 'other' } }, '/body/gender', 'can mean several values of the list: Diverse, Enby'],
    [{ first_name: 'Wolfeschlegel' }, '/body/first_name', 'is longer than 10 characters'],
    [{ last_name: 'R2D2' }, '/body/last_name', 'must have no digits'],
    [{ work_email: 'a@b.example' }, '/body/work_email', 'is not taken by Test HR here'],
    [{ team_id: '8' }, '/body/team_id', 'is not taken by Test HR here: teams choose their people'],
    [
      { citizenships: [{ value: 'DE', share: 50 }] },
      '/body/citizenships/0/share',
      'is not taken here: only the entry of the list is',
    ],
    [{ manager_id: '8' }, '/body/manager_id', 'names none of the employees'],
    [{ job_id: '8' }, '/body/job_id', 'is an id, and here a name is written'],
    [{ department: 'Sales', department_id: 'd1' }, '/body/department_id', 'says something else than department'],
    [{ custom_fields: [{ name: 'Hat', value: 1 }] }, '/body/custom_fields/0', 'is not in the list: Shoe size, Colour'],
    [{ custom_fields: [{ id: 'c1' }] }, '/body/custom_fields/0', 'has no value'],
    [
      {
        custom_fields: [
          { id: 'c1', value: 1 },
          { id: 'c1', value: 2 },
        ],
      },
      '/body/custom_fields/1',
      'is a field given twice',
    ],
    [{ manager_id: '' }, '/body/manager_id', 'names none of the employees'],
    [{ custom_fields: [{ id: 'c2', value: 'Blue' }] }, '/body/custom_fields/0/value', 'is not in the list: Red'],
    [
      { employments: [{}, {}] },
      '/body/employments',
      'holds several: make the person with one, and add the others by POST …/employments',
    ],
  ])('%j is refused with the field and the way out', async (input, pointer, message) => {
    const error = await refusalOf({ first_name: 'Ada', ...input });
    expect(error).toMatchObject({
      code: 'InputRefused',
      status: 422,
      details: { errors: expect.arrayContaining([expect.objectContaining({ pointer, message })]) },
    });
  });

  it('lists the values that are possible, and all that is wrong at once', async () => {
    const error = await refusalOf({ department: 'x', work_email: 'y' });
    expect(error?.details.errors.map(({ pointer }) => pointer)).toEqual([
      '/body/department',
      '/body/work_email',
      '/body/first_name',
    ]);
    expect(error?.details.errors[0]?.allowed).toEqual([
      { value: 'd1', label: 'Engineering' },
      { value: 'd2', label: 'Sales' },
    ]);
  });

  it('says of a long list of wrong values what is wrong with the first', async () => {
    const wrong = Array.from({ length: 50_000 }, () => ({ value: 'XX' }));
    const customs = wrong.map(() => ({ name: 'Hat', value: 1 }));
    const error = await refusalOf({ first_name: 'Ada', citizenships: wrong, custom_fields: customs });
    expect(error?.details.errors).toHaveLength(40);
  });

  it('refuses a change of nothing', async () => {
    const error = await refusalOf({}, { write: 'update_employee', employeeId: '7' });
    expect(error?.details.errors).toEqual([{ pointer: '/body', message: 'holds nothing that could be changed' }]);
  });

  it('leaves the key free, for the same request or a better one', async () => {
    await refusalOf({}, { idempotencyKey: 'k' });
    expect(await write({ first_name: 'Ada' }, { idempotencyKey: 'k' })).toMatchObject({ isReplayed: false });
  });

  it('refuses to empty what cannot be emptied', async () => {
    const error = await refusalOf({ first_name: null }, { write: 'update_employee', employeeId: '7' });
    expect(error?.details.errors).toEqual([{ pointer: '/body/first_name', message: 'cannot be emptied at Test HR' }]);
  });
});

describe('one key', () => {
  const ada = { first_name: 'Ada', employee_number: '1' };

  it('is one write, however many ask at once', async () => {
    held.answer = () => new Promise((resolve) => setTimeout(resolve, 50));
    const answers = await Promise.all(Array.from({ length: 100 }, () => write(ada, { idempotencyKey: 'k' })));
    expect(held.calls).toBe(1);
    expect(answers.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    expect(new Set(answers.map(({ record }) => record.remote_id))).toEqual(new Set(['1']));
  });

  it('stands for one request: another body is refused, another API key has keys of its own', async () => {
    await write(ada, { idempotencyKey: 'k' });
    await expect(write({ ...ada, first_name: 'Eve' }, { idempotencyKey: 'k' })).rejects.toMatchObject({
      code: 'IdempotencyKeyReused',
      status: 422,
    });
    const other = { ...test.caller, source: { type: 'API_KEY', id: 'other' } as const };
    await runWrite(test.engine, other, {
      write: 'create_employee',
      accountId: test.accountId,
      input: ada,
      idempotencyKey: 'k',
    });
    expect(held.calls).toBe(2);
  });

  it('is remembered for seven days', async () => {
    await write(ada, { idempotencyKey: 'k' });
    const days = 86_400_000;
    const later = async (milliseconds: number) => {
      test.advance(milliseconds);
      await deleteOldWrites(test.engine.db, new Date(test.engine.clock() - writtenMs));
      return write(ada, { idempotencyKey: 'k' });
    };
    expect(await later(days - 60_000)).toMatchObject({ isReplayed: true });
    expect(await later(29 * days)).toMatchObject({ isReplayed: false });
  });

  it('is free again when the vendor refused, or was never reached', async () => {
    for (const error of [refusal('request_refused'), refusal('vendor_unavailable', true)]) {
      held.answer = () => Promise.reject(error);
      await expect(write(ada, { idempotencyKey: 'k' })).rejects.toBe(error);
    }
    held.answer = async () => {};
    await write(ada, { idempotencyKey: 'k' });
    expect([held.people.length, held.finds]).toEqual([1, 0]);
  });

  it('finds what was written when the answer was lost, and writes nothing again', async () => {
    const lost = async () => {
      held.people.push({ id: '1', number: '1' });
      throw refusal('vendor_unavailable');
    };
    held.answer = lost;
    await expect(write(ada, { idempotencyKey: 'k' })).rejects.toMatchObject({
      failure: { nextStep: expect.stringContaining('same Idempotency-Key') },
    });
    held.answer = async () => {};
    expect(await write(ada, { idempotencyKey: 'k' })).toMatchObject({ record: { remote_id: '1' } });
    expect([held.calls, held.people.length]).toEqual([1, 1]);
  });

  it('waits while the vendor may still be at it, and repeats only what is surely not there', async () => {
    held.answer = () => Promise.reject(refusal('vendor_unavailable'));
    await expect(write(ada, { idempotencyKey: 'k' })).rejects.toBeInstanceOf(VendorError);
    held.answer = async () => {};
    await expect(write(ada, { idempotencyKey: 'k' })).rejects.toMatchObject({
      code: 'WriteInProgress',
      details: { retryAfterSeconds: 65 },
    });
    test.advance(66_000);
    expect(await write(ada, { idempotencyKey: 'k' })).toMatchObject({ record: { remote_id: '1' } });
    expect([held.calls, held.finds]).toEqual([2, 2]);
  });

  it('is asked for again later where the vendor may be at it for longer', async () => {
    held.answer = () => Promise.reject(refusal('vendor_unavailable'));
    await expect(write(ada, { idempotencyKey: 'k' })).rejects.toBeInstanceOf(VendorError);
    held.unsettled = { unsettled: 'It writes later.', retryAfterSeconds: 600 };
    test.advance(66_000);
    await expect(write(ada, { idempotencyKey: 'k' })).rejects.toMatchObject({
      code: 'WriteInProgress',
      details: { retryAfterSeconds: 600 },
    });
    expect(held.calls).toBe(1);
  });

  it('is never repeated where nobody can tell', async () => {
    held.answer = () => Promise.reject(refusal('vendor_unavailable'));
    const invite = () => write({}, { write: 'invite_employee', employeeId: '7', idempotencyKey: 'k' });
    await expect(invite()).rejects.toBeInstanceOf(VendorError);
    test.advance(3_600_000);
    await expect(invite()).rejects.toMatchObject({
      code: 'WriteOutcomeUnknown',
      message: expect.stringContaining('no trace'),
    });
    expect(held.calls).toBe(1);
  });

  it('is not repeated when the vendor hides what would tell', async () => {
    held.answer = () => Promise.reject(refusal('vendor_unavailable'));
    const cancel = () => write({}, { write: 'cancel_time_off', employeeId: '7', recordId: '3', idempotencyKey: 'k' });
    await expect(cancel()).rejects.toBeInstanceOf(VendorError);
    test.advance(3_600_000);
    await expect(cancel()).rejects.toMatchObject({ code: 'WriteOutcomeUnknown' });
    expect(held.calls).toBe(1);
  });

  it('is free again when there is no such record', async () => {
    const cancel = (recordId: string) =>
      write({}, { write: 'cancel_time_off', employeeId: '7', recordId, idempotencyKey: 'k' });
    await expect(cancel('unknown')).rejects.toMatchObject({ code: 'NotFound', status: 404 });
    await cancel('3');
    expect(held.calls).toBe(1);
  });

  it('is repeated at once where twice is once', async () => {
    held.answer = () => Promise.reject(refusal('vendor_unavailable'));
    const update = () =>
      write({ first_name: 'Ada' }, { write: 'update_employee', employeeId: '7', idempotencyKey: 'k' });
    await expect(update()).rejects.toBeInstanceOf(VendorError);
    held.answer = async () => {};
    await update();
    expect(held.calls).toBe(2);
  });
});

describe('a process that stands still', () => {
  const ada = { first_name: 'Ada', employee_number: '1' };
  const asked = { write: 'create_employee', input: ada, idempotencyKey: 'k' } as const;

  /** The same write at another process, to which this one is not there. */
  const elsewhere = () => {
    const presence = { ...aloneInTest, id: 2 };
    const writeDesk = createWriteDesk(presence, Buffer.alloc(32, 7));
    const caller = { ...test.caller, deadlineAt: test.engine.clock() + 60_000 };
    return runWrite({ ...test.engine, writeDesk }, caller, { ...asked, accountId: test.accountId });
  };

  /** Work that waits until it is let go. */
  const gate = () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { pass: () => opened, open };
  };

  it('does not send what another has taken over before it was sent', async () => {
    const { pass, open } = gate();
    held.lists = pass;
    const first = write(ada, { idempotencyKey: 'k' });
    first.catch(() => undefined);
    await vi.waitFor(async () =>
      expect(await test.engine.db.selectFrom('writes').selectAll().execute()).toHaveLength(1),
    );
    held.lists = async () => {};
    expect(await elsewhere()).toMatchObject({ status: 'succeeded', isReplayed: false });
    open();
    await expect(first).rejects.toMatchObject({ code: 'WriteInProgress' });
    expect(held.calls).toBe(1);
    expect(await write(ada, { idempotencyKey: 'k' })).toMatchObject({ isReplayed: true });
  });

  it('does not free the key of what another has written since', async () => {
    const { pass, open } = gate();
    held.answer = async () => {
      await pass();
      throw refusal('request_refused');
    };
    const first = write(ada, { idempotencyKey: 'k' });
    first.catch(() => undefined);
    await vi.waitFor(() => expect(held.calls).toBe(1));
    test.advance(66_000);
    held.answer = async () => {};
    expect(await elsewhere()).toMatchObject({ status: 'succeeded', isReplayed: false });
    open();
    await expect(first).rejects.toMatchObject({ code: 'request_refused' });
    expect(await elsewhere()).toMatchObject({ status: 'succeeded', isReplayed: true });
    expect(held.people).toHaveLength(1);
  });
});

describe('a write that the vendor does later', () => {
  const request = { write: 'create_time_off', employeeId: '7', idempotencyKey: 'k' } as const;
  const create = () => write({}, request);
  const ask = (id: string) => getWrite(test.engine, test.caller, { accountId: test.accountId, id });
  const refuse = () => Promise.reject(refusal('request_refused', true));

  it('is pending, and told when it is done, by id and by key', async () => {
    held.job = async () => ({ pending: 'job 1' });
    const { id } = await create();
    expect(await ask(id)).toMatchObject({ status: 'pending' });
    expect(await create()).toMatchObject({ status: 'pending' });
    held.job = async () => ({ remoteId: '9' });
    expect(await ask(id)).toMatchObject({ status: 'succeeded', record: { remote_id: '9' } });
    expect(await create()).toMatchObject({ status: 'succeeded', isReplayed: true });
    expect(held.calls).toBe(1);
  });

  it('leaves the key free when the vendor refuses it later, within the request or after it', async () => {
    held.job = refuse;
    await expect(create()).rejects.toMatchObject({ code: 'request_refused' });
    held.job = async () => ({ pending: 'job 1' });
    const { id } = await create();
    held.job = refuse;
    expect(await ask(id)).toMatchObject({ status: 'not_written' });
    await expect(create()).rejects.toMatchObject({ code: 'request_refused' });
    held.job = async () => ({ remoteId: '9' });
    expect(await create()).toMatchObject({ status: 'succeeded' });
    expect(held.calls).toBe(3);
  });

  it('whose vendor has forgotten it is not repeated', async () => {
    held.job = async () => ({ pending: 'job 1' });
    await create();
    held.job = async () => ({ unsettled: 'Jobs are forgotten.' }) as Written;
    await expect(create()).rejects.toMatchObject({ code: 'WriteOutcomeUnknown' });
    expect(held.calls).toBe(1);
  });
});

describe('without a key', () => {
  it('what was begun is not told as a refusal that clients wait out and repeat', async () => {
    let calls = 0;
    held.answer = async () => {
      if (++calls === 2)
        throw new VendorError({ code: 'rate_limited', message: '', nextStep: '', retryAfterSeconds: 1 });
    };
    const twice = { write: 'create_skill', employeeId: '7' } as const;
    await expect(write({}, twice)).rejects.toMatchObject({ code: 'vendor_unavailable', failure: { mayBeDone: true } });
    calls = 0;
    await expect(write({}, { ...twice, idempotencyKey: 'k' })).rejects.toMatchObject({ code: 'rate_limited' });
  });
});

describe('asking again', () => {
  it('tells what came of a write, and looks where its answer was lost', async () => {
    held.answer = async () => {
      held.people.push({ id: '1', number: '1' });
      throw refusal('vendor_unavailable');
    };
    const error = await write({ first_name: 'Ada', employee_number: '1' }).catch(
      (thrown: unknown) => thrown as VendorError,
    );
    const [, id = ''] = (error as VendorError).failure.nextStep.match(/writes\/(\w+)/) ?? [];
    const ask = () => getWrite(test.engine, test.caller, { accountId: test.accountId, id });
    expect(await ask()).toMatchObject({ status: 'succeeded', write: 'create_employee', record: { remote_id: '1' } });
    const { calls } = held;
    expect(await ask()).toMatchObject({ status: 'succeeded' });
    expect([held.calls, held.finds]).toEqual([calls, 1]);
  });

  const loseAnswer = async (input: object) => {
    held.answer = async () => {
      held.people.push({ id: '1', number: '1' });
      throw refusal('vendor_unavailable');
    };
    await expect(write(input, { idempotencyKey: 'k' })).rejects.toBeInstanceOf(VendorError);
    held.answer = async () => {};
  };

  it('looks for what was sent, whatever has become of the lists since', async () => {
    const ada = { first_name: 'Ada', employee_number: '1', department: 'Sales' };
    await loseAnswer(ada);
    departments = [];
    expect(await write(ada, { idempotencyKey: 'k' })).toMatchObject({ record: { remote_id: '1' } });
    expect(held.calls).toBe(1);
  });

  it('says that nobody can tell when the encryption key was changed since', async () => {
    await loseAnswer({ first_name: 'Ada', employee_number: '1' });
    const [row] = await test.engine.db.selectFrom('writes').select('id').execute();
    const box = createSealedBox(Buffer.alloc(32, 8), 'listing');
    test.advance(66_000);
    const question = { accountId: test.accountId, id: shortId(row?.id ?? '') };
    await expect(getWrite({ ...test.engine, box }, test.caller, question)).rejects.toMatchObject({
      code: 'WriteOutcomeUnknown',
    });
  });

  it('keeps nothing of what was to be written once its outcome is known', async () => {
    await write({ first_name: 'Ada' }, { idempotencyKey: 'k' });
    const rows = await test.engine.db.selectFrom('writes').selectAll().execute();
    expect(rows).toMatchObject([{ state: 'succeeded', intent: null, outcome: { remote_id: '1', not_written: [] } }]);
    expect(JSON.stringify(rows)).not.toContain('Ada');
  });
});
