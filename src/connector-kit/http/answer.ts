import type { VendorAnswer } from '../vendor.ts';
import type { WireAnswer } from './transport.ts';

/** An answer as connectors see it. The body is decoded when asked for, once. */
export const answerOf = ({ status, headers, body }: WireAnswer): VendorAnswer => {
  let text: string | undefined;
  // A byte order mark is no part of the text (reports in CSV carry one).
  const textOf = () => (text ??= new TextDecoder().decode(body));
  return {
    status,
    headers,
    text: textOf,
    bytes: () => body,
    json: () => {
      if (body.length === 0) return undefined;
      const type = headers.get('content-type');
      // Vendors answer unknown paths with a page for browsers, some with status 200.
      if (type !== null && !/\bjson\b/i.test(type))
        throw new SyntaxError(`it is ${type.split(';')[0]} instead of JSON`);
      try {
        return JSON.parse(textOf());
      } catch {
        // The message of `JSON.parse` quotes the text, which may be anybody's data.
        throw new SyntaxError('it is not JSON');
      }
    },
  };
};

/** The body as JSON where it is, else as text. */
export const plainOf = (answer: VendorAnswer): unknown => {
  try {
    return answer.json() ?? null;
  } catch {
    return answer.text();
  }
};
