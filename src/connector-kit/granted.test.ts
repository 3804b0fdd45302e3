import { expect, it } from 'vitest';
import { VendorError, type VendorErrorCode, type VendorFailure } from './errors.ts';
import { eachGranted, ifGranted, orRefusal } from './granted.ts';
import { createMemory } from './http/memory.ts';

const failed = (code: VendorErrorCode) =>
  Promise.reject(new VendorError({ code, message: 'No.', nextStep: 'Grant it.' }));
const noting = () => {
  const refusals: VendorFailure[] = [];
  return { refusals, noteRefusal: (refusal: VendorFailure) => void refusals.push(refusal) };
};

it('does without what is not granted, and notes it', async () => {
  const vendor = noting();
  expect(await ifGranted(vendor, Promise.resolve([1]), null)).toEqual([1]);
  expect(vendor.refusals).toEqual([]);
  expect(await ifGranted(vendor, failed('permission_missing'), null)).toBeNull();
  expect(vendor.refusals).toMatchObject([{ code: 'permission_missing' }]);
  await expect(ifGranted(vendor, failed('vendor_unavailable'), null)).rejects.toMatchObject({
    code: 'vendor_unavailable',
  });
});

it('notes a remembered refusal for each reader, and asks once', async () => {
  const vendor = noting();
  const memory = createMemory();
  let asked = 0;
  const read = () =>
    memory.remember('pay', 60, () => {
      asked++;
      return orRefusal(failed('permission_missing'));
    });
  await ifGranted(vendor, read(), []);
  await ifGranted(vendor, read(), []);
  expect([asked, vendor.refusals.length]).toEqual([1, 2]);
});

it('goes on with the reads that are granted, unless none is', async () => {
  const vendor = noting();
  expect(await eachGranted(vendor, [Promise.resolve(['a']), failed('permission_missing')])).toEqual([['a'], []]);
  expect(vendor.refusals).toHaveLength(1);
  const none = [failed('permission_missing'), failed('permission_missing')];
  await expect(eachGranted(vendor, none)).rejects.toMatchObject({ code: 'permission_missing' });
});
