import { afterEach, beforeEach, expect, it } from 'vitest';
import { VendorError, type VendorErrorCode } from '../../connector-kit/errors.ts';
import type { Writing } from '../../connector-kit/writing.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { uploadEach } from './upload-each.ts';

/** What the vendor was sent, and how it takes each file. */
let names: string[];
let take: (name: string) => void;

const uploadDocument: Writing = {
  evidence: 'documented',
  source: 'https://testhr.example',
  permissions: [],
  fields: { name: { required: true }, content: {} },
  async run(_, { given }) {
    const name = String(given['name']);
    names.push(name);
    take(name);
    return { remoteId: name, notWritten: [{ path: 'content', reason: 'It was too long.' }] };
  },
  unsettled: 'Nobody can tell.',
};

let test: TestEngine;
beforeEach(async () => {
  names = [];
  take = () => {};
  test = await testEngine(testConnector({}, undefined, { upload_document: uploadDocument }));
});
afterEach(() => test.stop());

const upload = (files: readonly string[], idempotencyKey?: string) =>
  uploadEach(test.engine, test.caller, {
    accountId: test.accountId,
    employeeId: '7',
    items: files.map((name) => ({ name, content: 'QQ==' })),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  });

const failing = (name: string, code: VendorErrorCode) => (taken: string) => {
  if (taken === name) throw new VendorError({ code, message: 'No.', nextStep: 'Think.' });
};

it('tells of each file its write, or what is wrong with it', async () => {
  take = failing('b', 'request_refused');
  const outcomes = await upload(['a', 'b', '', 'd']);
  expect(outcomes).toMatchObject([
    { written: { status: 'succeeded', record: { remote_id: 'a' }, notWritten: [{ path: 'content' }] } },
    { errors: ['No. Think.'] },
    { errors: ['/body/name is needed by Test HR'] },
    { written: { record: { remote_id: 'd' } } },
  ]);
});

it('is refused as a whole for what is wrong with all, and goes no further once that is told', async () => {
  take = failing('a', 'credentials_rejected');
  await expect(upload(['a', 'b'])).rejects.toMatchObject({ code: 'credentials_rejected' });
  expect(await upload(['x', 'a', 'b', 'c'])).toMatchObject([
    { written: {} },
    { errors: ['No. Think.'] },
    { errors: ['No. Think.'] },
    { errors: ['No. Think.'] },
  ]);
  expect(names).toEqual(['a', 'x', 'a']);
});

it('begins no file for which the request has no time', async () => {
  take = () => test.advance(40_000);
  expect(await upload(['a', 'b', 'c'])).toMatchObject([
    { written: {} },
    { written: {} },
    { errors: [expect.stringContaining('was not sent')] },
  ]);
  expect(names).toEqual(['a', 'b']);
});

it('is one batch with its key: sent again it uploads what is missing, and never stands for another', async () => {
  take = failing('b', 'request_refused');
  await upload(['a', 'b'], 'k');
  take = () => {};
  expect(await upload(['a', 'b'], 'k')).toMatchObject([{ written: { isReplayed: true } }, { written: {} }]);
  expect(names).toEqual(['a', 'b', 'b']);
  await expect(upload(['a', 'b', 'c'], 'k')).rejects.toMatchObject({ code: 'IdempotencyKeyReused', status: 422 });
  expect(names).toHaveLength(3);
});
