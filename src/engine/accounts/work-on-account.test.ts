import { afterAll, beforeEach, expect, it } from 'vitest';
import { VendorError } from '../../connector-kit/errors.ts';
import { testConnector, testEngine } from '../../../test/engine.ts';
import { deleteAccount, findAccount, saveAccountChanges } from '../../store/accounts.ts';
import { saveListingSnapshot } from '../../store/listing-snapshots.ts';
import { newUuidV7 } from '../../store/ids.ts';
import { workOnAccount } from './work-on-account.ts';
import type { OpenAccount } from './open-account.ts';
import type { Engine } from '../engine.ts';

const test = await testEngine(testConnector({}));
const { db } = test.engine;
const { project_id: projectId, id } = test.account;
const desk = test.engine.vendors;
const engine: Engine = {
  ...test.engine,
  vendors: {
    ...desk,
    open: (...opening) => {
      const open = desk.open(...opening);
      return { ...open, vendor: { ...open.vendor, send: () => Promise.resolve(undefined as never) } };
    },
  },
};
afterAll(() => test.stop());
beforeEach(() => change({ status: 'active', status_reasons: [] }));

const change = (changes: Parameters<typeof saveAccountChanges>[3]) => saveAccountChanges(db, projectId, id, changes);
const stored = async () => (await findAccount(db, projectId, id)) ?? test.account;
const work = <T>(task: (open: OpenAccount) => Promise<T>) =>
  workOnAccount(engine, test.caller, { accountId: test.accountId }, task);
const ask = ({ vendor }: OpenAccount) => vendor.send({ endpoint: 'GET /x', method: 'GET', path: '/x', read: () => 1 });
const refusal = new VendorError({ code: 'credentials_rejected', message: 'Refused.', nextStep: 'Link again.' });
const refuse = () => work(() => Promise.reject(refusal));

it('notes a refusal of the credentials, and takes it back when the vendor accepts them again', async () => {
  await expect(refuse()).rejects.toBe(refusal);
  const timestamp = new Date(engine.clock()).toISOString();
  const description = 'Test HR no longer accepts the stored credentials. Link the account again.';
  expect(await stored()).toMatchObject({
    status: 'error',
    status_reasons: [{ code: 'credentials_rejected', description, timestamp }],
  });
  await work(async () => undefined);
  expect((await stored()).status, 'nobody was asked').toBe('error');
  await work(ask);
  expect(await stored()).toMatchObject({ status: 'active', status_reasons: [] });
});

it('notes nothing when the account was linked again meanwhile', async () => {
  const late = work(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await change({ status: 'active', status_reasons: [] });
    throw refusal;
  });
  await expect(late).rejects.toBe(refusal);
  expect((await stored()).status).toBe('active');
});

it('notes nothing for a vendor that fails otherwise', async () => {
  const failure = new VendorError({ code: 'permission_missing', message: 'No.', nextStep: 'Grant it.' });
  await expect(work(() => Promise.reject(failure))).rejects.toBe(failure);
  expect((await stored()).status).toBe('active');
});

it('leaves an error of another kind to whoever noted it', async () => {
  const reason = { code: 'other', description: 'Something else.', timestamp: new Date().toISOString() };
  await change({ status: 'error', status_reasons: [reason] });
  await work(ask);
  expect(await stored()).toMatchObject({ status: 'error', status_reasons: [reason] });
});

it('says that the account is not there when it is deleted while somebody works on it', async () => {
  const bytes = Buffer.from('x');
  const late = work(async () => {
    await deleteAccount(db, projectId, id);
    const snapshot = { id: newUuidV7(), account_id: id, query_hash: bytes, ciphertext: bytes, expires_at: new Date() };
    await saveListingSnapshot(db, projectId, snapshot);
  });
  await expect(late).rejects.toMatchObject({ code: 'NotFound' });
});
