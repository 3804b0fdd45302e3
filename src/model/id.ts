/*
 * A unified id is the provider's id in an envelope: the prefix `c28xIQ`, then `key:value[,key:value]` in
 * base64url without padding. A record that one value names has the key `id`: provider id `1` is
 * `c28xIQaWQ6MQ`. Commas, colons and backslashes within a key or a value are escaped with a backslash.
 * Format: StackOne, https://docs.stackone.com (identifiers).
 */
const prefix = 'c28xIQ';

/** What together names a record at the provider: `{ employee_id: '7', year: '2024' }`. */
export type RemoteParts = Record<string, string>;

/** The unified id for a provider's id, or for the parts that together name a record there. */
export function unifiedId(remote: string | RemoteParts): string {
  const parts = typeof remote === 'string' ? { id: remote } : remote;
  const payload = Object.entries(parts)
    .map(([key, value]) => `${escapeText(key)}:${escapeText(value)}`)
    .join(',');
  return prefix + Buffer.from(payload, 'utf8').toString('base64url');
}

/**
 * The provider's id behind a unified id. Anything else is a provider's id already and comes back as it is.
 *
 * So does a unified id of several parts: half of it would name the wrong record. Use {@link remotePartsOf}
 * where a provider has such ids.
 */
export function remoteIdOf(idOrRemote: string): string {
  const parts = decode(idOrRemote);
  const id = parts?.['id'];
  return parts !== null && id !== undefined && Object.keys(parts).length === 1 ? id : idOrRemote;
}

/** The parts behind a unified id; a provider's own id is the one part `id`. */
export function remotePartsOf(idOrRemote: string): RemoteParts {
  return decode(idOrRemote) ?? { id: idOrRemote };
}

/** The parts of a well-formed unified id, or null: only what we would write ourselves is well-formed. */
function decode(text: string): RemoteParts | null {
  if (!text.startsWith(prefix)) return null;
  const payload = Buffer.from(text.slice(prefix.length), 'base64url').toString('utf8');
  const pairs = split(payload, ',').map((pair) => split(pair, ':'));
  if (!pairs.every((pair) => pair.length === 2)) return null;
  const parts: RemoteParts = Object.fromEntries(
    pairs.map(([key = '', value = '']) => [unescapeText(key), unescapeText(value)]),
  );
  return unifiedId(parts) === text ? parts : null;
}

/** Splits at each separator that no backslash precedes; escapes stay as they are. */
function split(payload: string, separator: ',' | ':'): string[] {
  const pieces = [''];
  for (const [token] of payload.matchAll(/\\.|[^]/gsu)) {
    if (token === separator) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + token);
  }
  return pieces;
}

function escapeText(value: string): string {
  return /[\\,:]/.test(value) ? value.replace(/[\\,:]/g, String.raw`\$&`) : value;
}

function unescapeText(value: string): string {
  return value.replace(/\\(.)/gs, '$1');
}
