import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * Cost of a hash: 32 MiB and about a third of a second. One of the settings that OWASP holds for equally strong
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt), and the one of them with the
 * least memory that still is costly on graphics cards.
 */
const cost = { logN: 15, r: 8, p: 3 };

/** The shortest passphrase, in characters (https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver). */
export const shortestPassphrase = 15;

const hashBytes = 32;

/** Hashing waits in line, so that any number of sign-ins at once need the memory of one. */
let line: Promise<unknown> = Promise.resolve();

const derive = (passphrase: string, salt: Buffer, { logN, r, p }: typeof cost): Promise<Buffer> => {
  const options = { N: 2 ** logN, r, p, maxmem: 2 ** logN * r * 128 * 2 };
  const derived = line.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(passphrase.normalize('NFKC'), salt, hashBytes, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
  line = derived.catch(() => undefined);
  return derived;
};

/** What is stored of a passphrase: `scrypt$logN$r$p$salt$hash`. */
export const hashPassphrase = async (passphrase: string): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await derive(passphrase, salt, cost);
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
};

/** A hash of nothing that anybody knows: what is compared with when there is no such person, at the same cost. */
const ofNobody = `scrypt$${cost.logN}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether a passphrase is the one behind a stored hash; undefined for somebody who does not exist, which takes as long. */
export const passphraseMatches = async (passphrase: string, stored: string | undefined): Promise<boolean> => {
  const [, logN, r, p, salt = '', hash = ''] = (stored ?? ofNobody).split('$');
  const expected = Buffer.from(hash, 'base64url');
  const settings = { logN: Number(logN), r: Number(r), p: Number(p) };
  const derived = await derive(passphrase, Buffer.from(salt, 'base64url'), settings);
  return timingSafeEqual(derived, expected) && stored !== undefined;
};
