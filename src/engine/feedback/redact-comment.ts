import { secretText } from '../logs/redact-content.ts';

const mark = '[redacted]';

/** E-mail addresses, which the person was told not to write. */
const emailAddress = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Words of letters and digits that nobody types by hand: keys, tokens, ids. */
const keyLike = /(?<![\w~+=-])(?=[\w~+=-]*\d)(?=[\w~+=-]*[A-Za-z])[\w~+=-]{16,}/g;

/** A comment of a person without what looks like a secret or an address in it. */
export const redactComment = (comment: string): string =>
  [secretText, emailAddress, keyLike].reduce((text, pattern) => text.replace(pattern, mark), comment);
