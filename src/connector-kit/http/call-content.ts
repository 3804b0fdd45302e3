import type { VendorRequest } from '../vendor.ts';
import { blankingOf } from './redact.ts';
import type { WireAnswer } from './transport.ts';

/** What one try sent and got, for logs that keep it: no credential of the account in any spelling, all else as it was. */
export interface CallContent {
  readonly url: URL;
  readonly requestHeaders: Iterable<readonly [string, string]>;
  readonly requestBody: unknown;
  readonly answerHeaders: Iterable<readonly [string, string]>;
  /** JSON as what it means; anything else as a word about it. */
  readonly answerBody: unknown;
}

/** The longest answer that is read once more for the logs, in bytes. */
const longestAnswer = 5 * 1024 * 1024;

/** Makes the content of a try from its parts. `secrets` are blanked wherever they stand. */
export const callContent = (
  request: VendorRequest<unknown>,
  { url, answer, secrets }: { url: URL; answer: WireAnswer | undefined; secrets: readonly string[] },
): CallContent => {
  const blank = blankingOf(secrets);
  const sent = request.json ?? request.form ?? request.multipart?.map(({ name }) => name);
  return {
    url: new URL(blank(url.href)),
    requestHeaders: Object.entries(request.headers ?? {}),
    requestBody: sent === undefined ? undefined : (JSON.parse(blank(JSON.stringify(sent))) as unknown),
    answerHeaders: answer?.headers ?? [],
    answerBody: answer && bodyOf(answer, blank),
  };
};

const bodyOf = ({ headers, body }: WireAnswer, blank: (text: string) => string): unknown => {
  if (body.length === 0) return undefined;
  const type = headers.get('content-type') ?? 'no type';
  const size = `[${body.length} bytes of ${type.split(';')[0]}]`;
  if (!/\bjson\b/i.test(type) || body.length > longestAnswer) return size;
  try {
    return JSON.parse(blank(body.toString('utf8'))) as unknown;
  } catch {
    return size;
  }
};
