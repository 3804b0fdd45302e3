/** How a content is made fit to be kept. */
export interface ContentRedaction {
  /** Whether values that may be personal stay as they are. Secrets never do. */
  readonly showsPersonalValues: boolean;
}

/** Names of fields that hold secrets, whoever chose them. */
const secretName =
  /pass(?:word|wd|phrase)?$|^pwd$|secret|token|credential|authori[sz]ation|cookie|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key|^session|signature|^otp$|^pin$|^jwt$/i;

/** Texts that are secrets by their look: `Bearer ...`, `Basic ...`, a JSON Web Token, one of our own keys. */
export const secretText = /\b(?:Bearer|Basic)\s+[\w.~+/=-]{8,}|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|\bv1\.local\.[\w-]{20,}/g;

/** A name of a field, and not a value that stands as one: `{ "ada@example.com": ... }`, `{ "4711": ... }`. */
const fieldName = /^[A-Za-z_$/][A-Za-z0-9_$./-]{0,63}$/;

const limits = { depth: 12, items: 5, fields: 200, textLength: 2_000 } as const;

const mark = '[redacted]';

/**
 * What is kept of a JSON value: its form, with secrets taken out always, and values too unless they are asked for. Yes, no
 * and null say nothing about anybody and stay. Long lists, deep nests and long texts are cut, and say so.
 */
export const redactContent = (value: unknown, redaction: ContentRedaction, depth = 0): unknown => {
  const { showsPersonalValues } = redaction;
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (typeof value === 'string') return showsPersonalValues ? shortened(value.replace(secretText, mark)) : '[text]';
  if (typeof value === 'number') return showsPersonalValues ? value : '[number]';
  if (typeof value !== 'object') return mark;
  if (depth >= limits.depth) return '[deeper]';
  if (Array.isArray(value)) {
    const shown = value.slice(0, limits.items).map((item) => redactContent(item, redaction, depth + 1));
    return value.length > limits.items ? [...shown, `[${value.length - limits.items} more]`] : shown;
  }
  const entries = Object.entries(value).slice(0, limits.fields);
  const named = entries.map(([name, inner], index): [string, unknown] => [
    showsPersonalValues || fieldName.test(name) ? shortened(name) : `[name ${index + 1}]`,
    secretName.test(name) && inner !== null ? mark : redactContent(inner, redaction, depth + 1),
  ]);
  return Object.fromEntries(named);
};

const shortened = (text: string): string =>
  text.length > limits.textLength ? `${text.slice(0, limits.textLength)}… [${text.length} characters]` : text;

/** Headers that say how a request or an answer was made, and nothing about anybody. */
const keptHeaders =
  /^(?:accept|content-type|content-length|date|prefer|ratelimit.*|retry-after|user-agent|x-account-id|x-ratelimit.*|x-request-id)$/;

export const redactHeaders = (headers: Iterable<readonly [string, string]>): Record<string, string> =>
  Object.fromEntries(
    [...headers].map(([name, value]) => [name.toLowerCase(), value]).filter(([name = '']) => keptHeaders.test(name)),
  );
