/** What Specmatic's JUnit report says. Its exit code is not to be trusted: it may be 0 with failures. */
export interface Report {
  readonly tests: number;
  readonly failures: readonly { readonly name: string; readonly text: string }[];
}

const attribute = (tag: string, name: string): string =>
  unescapeXml(tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '');

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** @throws when it is no report, or counts other failures than it tells. */
export const readReport = (xml: string): Report => {
  const [suite] = xml.match(/<testsuite\b[^>]*>/) ?? [];
  if (!suite) throw new Error('Specmatic left no report.');
  const cases = xml.match(/<testcase\b[^>]*(?:\/>|>[\s\S]*?<\/testcase>)/g) ?? [];
  const failures = cases
    .filter((text) => /<(failure|error)\b/.test(text))
    .map((text) => ({ name: attribute(text, 'name'), text: unescapeXml(text.replace(/<!\[CDATA\[|\]\]>/g, '')) }));
  const counted = Number(attribute(suite, 'failures')) + Number(attribute(suite, 'errors'));
  if (counted !== failures.length)
    throw new Error(`Specmatic counts ${counted} failures and tells ${failures.length}.`);
  return { tests: Number(attribute(suite, 'tests')), failures };
};
