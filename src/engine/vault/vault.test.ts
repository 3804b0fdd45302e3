import { randomBytes, randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { cipherKey, SealBrokenError, sealBytes } from './cipher.ts';
import { createVault } from './vault.ts';

const oldKey = cipherKey(randomBytes(32));
const newKey = cipherKey(randomBytes(32));
const vault = createVault({ currentKey: oldKey, previousKeys: [] });
const context = { projectId: 'project-1', ownerId: 'account-1' };
const dataKey = vault.newDataKey();
const secret = 'pässword 🔑 with "quotes"';

test.each([secret, '', 'x'.repeat(100_000)])('a sealed text opens as it was', (plaintext) => {
  expect(vault.open(context, dataKey, 'token', vault.seal(context, dataKey, 'token', plaintext))).toBe(plaintext);
});

test('the same text is never sealed twice alike, and is not to be seen in the seal', () => {
  const seals = Array.from({ length: 1000 }, () => vault.seal(context, dataKey, 'token', secret).toString('hex'));
  expect(new Set(seals).size).toBe(seals.length);
  expect(seals[0]).not.toContain(Buffer.from(secret).toString('hex'));
});

test.each([
  ['field', context, 'password'],
  ['account', { ...context, ownerId: 'account-2' }, 'token'],
  ['project', { ...context, projectId: 'project-2' }, 'token'],
  ['boundary between project and account', { projectId: 'project-1account-1', ownerId: '' }, 'token'],
])('a seal does not open for another %s', (_, otherContext, field) => {
  const sealed = vault.seal(context, dataKey, 'token', secret);
  expect(() => vault.open(otherContext, dataKey, field, sealed)).toThrow(SealBrokenError);
});

test('the parts of a place cannot be shifted into each other', () => {
  const sealed = sealBytes(oldKey, ['ab', 'c'], Buffer.from(secret));
  expect(() => vault.open({ projectId: 'a', ownerId: 'bc' }, oldKey, '', sealed)).toThrow(SealBrokenError);
});

test('a seal with any of 2,000 random bits flipped is refused', () => {
  const sealed = vault.seal(context, dataKey, 'token', secret);
  for (let round = 0; round < 2000; round++) {
    const flipped = Buffer.from(sealed);
    const bit = randomInt(flipped.length * 8);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => vault.open(context, dataKey, 'token', flipped)).toThrow(SealBrokenError);
  }
});

test('a seal cut short anywhere is refused, and so is one with something behind it', () => {
  const sealed = vault.seal(context, dataKey, 'token', secret);
  for (let length = 0; length < sealed.length; length++) {
    expect(() => vault.open(context, dataKey, 'token', sealed.subarray(0, length))).toThrow(SealBrokenError);
  }
  expect(() => vault.open(context, dataKey, 'token', Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealBrokenError);
});

test('a refusal says nothing of what is sealed', () => {
  const sealed = vault.seal(context, dataKey, 'token', secret);
  try {
    vault.open(context, vault.newDataKey(), 'token', sealed);
    expect.unreachable();
  } catch (error) {
    const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
    for (const hidden of [secret, sealed.toString('hex'), dataKey.bytes.toString('hex')])
      expect(told).not.toContain(hidden);
  }
});

test('a wrapped data key opens for its account only', () => {
  const wrapped = vault.wrapDataKey(context, dataKey);
  expect(vault.unwrapDataKey(context, wrapped)).toEqual(dataKey);
  expect(() => vault.unwrapDataKey({ ...context, ownerId: 'account-2' }, wrapped)).toThrow(SealBrokenError);
});

test('a data key is not a field, and a field not a data key', () => {
  expect(() => vault.open(context, oldKey, '', vault.wrapDataKey(context, dataKey))).toThrow(SealBrokenError);
});

test('after a change of key the previous one opens and the new one wraps', () => {
  const wrapped = vault.wrapDataKey(context, dataKey);
  const changed = createVault({ currentKey: newKey, previousKeys: [oldKey] });
  expect(changed.unwrapDataKey(context, wrapped)).toEqual(dataKey);
  const rewrapped = changed.wrapDataKey(context, dataKey);
  const onlyNew = createVault({ currentKey: newKey, previousKeys: [] });
  expect(onlyNew.unwrapDataKey(context, rewrapped)).toEqual(dataKey);
  expect(() => onlyNew.unwrapDataKey(context, wrapped)).toThrow(/not known here/);
});

test('a check value is opened by its own key and by no other', () => {
  const check = vault.sealCheck();
  expect(vault.opensCheck(check)).toBe(true);
  expect(createVault({ currentKey: newKey, previousKeys: [oldKey] }).opensCheck(check)).toBe(true);
  expect(createVault({ currentKey: newKey, previousKeys: [] }).opensCheck(check)).toBe(false);
});

test.each([0, 16, 31, 33])('a key of %i bytes is refused', (length) => {
  expect(() => cipherKey(randomBytes(length))).toThrow(RangeError);
});
