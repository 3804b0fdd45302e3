import { randomBytes, randomInt } from 'node:crypto';

/** Digits of base62 in the order of their character codes, so that short ids sort as the UUIDs they show. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const valueOfDigit = new Map(Array.from(digits, (digit, value) => [digit, BigInt(value)]));
const shortIdLength = 22; // 62 ** 22 is the first power of 62 above 2 ** 128
const largestUuid = 2n ** 128n - 1n;

let lastMilliseconds = 0;
let counter = 0;

/**
 * Makes a UUIDv7 in its canonical spelling. Two ids of one process sort in the order in which they were made, also
 * within a millisecond and when the clock steps back: the 12 bits after the time count up (RFC 9562, section 6.2,
 * method 1, https://www.rfc-editor.org/rfc/rfc9562#section-6.2) and overflow into the next millisecond. The last 62
 * bits are random.
 */
export function newUuidV7(): string {
  const now = Date.now();
  if (now > lastMilliseconds) {
    lastMilliseconds = now;
    counter = randomInt(0x800); // the upper half of the 12 bits stays free for counting
  } else if (++counter > 0xfff) {
    lastMilliseconds += 1;
    counter = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMilliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return spellUuid(bytes.toString('hex'));
}

/** A random whole number from 1 up to 2^48 - 1: safe as a JSON number, and not to be guessed from its neighbours. */
export function newWireId(): number {
  return randomInt(1, 2 ** 48 - 1);
}

/** Shows a UUID as 22 letters and digits. Same order as the UUIDs; {@link parseShortId} reads it back. */
export function shortId(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let text = '';
  for (let place = 0; place < shortIdLength; place++) {
    text = digits.charAt(Number(rest % 62n)) + text;
    rest /= 62n;
  }
  return text;
}

/** The UUID behind a short id, or undefined when the text is not the short id of any UUID. */
export function parseShortId(text: string): string | undefined {
  if (text.length !== shortIdLength) return undefined;
  let value = 0n;
  for (const character of text) {
    const digit = valueOfDigit.get(character);
    if (digit === undefined) return undefined;
    value = value * 62n + digit;
  }
  if (value > largestUuid) return undefined;
  return spellUuid(value.toString(16).padStart(32, '0'));
}

function spellUuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
