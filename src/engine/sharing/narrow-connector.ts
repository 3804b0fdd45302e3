import { isUnsupported, type Connector } from '../../connector-kit/contract.ts';
import type { Download } from '../../connector-kit/download.ts';
import type { Writing } from '../../connector-kit/writing.ts';
import { resourceKeys } from '../../model/resources.ts';
import { writeKeys, writes, type WriteKey } from '../../model/writes.ts';
import type { AnyReading } from '../records/reading.ts';
import { narrowReading, type Narrowing } from './narrow-reading.ts';
import { resourceWithheld } from './refusals.ts';
import { findSharedPeople } from './shared-people.ts';
import type { Sharing } from './sharing.ts';

/**
 * The one place where a customer's decision is enforced: a connector that knows no more than what is shared. Whoever opens
 * an account is given this one, and cannot ask the other.
 */
export const narrowConnector = (connector: Connector, sharing: Sharing): Connector => {
  if (!sharing.isNarrowed) return connector;
  const narrowing: Narrowing = { connector, sharing };
  return {
    ...connector,
    resources: Object.fromEntries(
      resourceKeys.map((key) => [key, narrowReading(key, connector.resources[key] as AnyReading, narrowing)]),
    ) as unknown as Connector['resources'],
    writes: Object.fromEntries(
      writeKeys.map((key) => {
        const writing = connector.writes[key];
        return [key, isUnsupported(writing) ? writing : narrowWriting(key, writing, sharing)];
      }),
    ) as Connector['writes'],
    download: isUnsupported(connector.download) ? connector.download : narrowDownload(connector.download, narrowing),
  };
};

const narrowDownload = (download: Download, { connector, sharing }: Narrowing): Download => ({
  ...download,
  async fetch(vendor, employeeId, documentId) {
    if (!sharing.shares('documents.*')) throw resourceWithheld('documents');
    const people = await findSharedPeople(connector, sharing, { vendor, now: Date.now() });
    return people && !people.has(employeeId) ? undefined : download.fetch(vendor, employeeId, documentId);
  },
});

/** What is kept back cannot be written either, nor slipped into the vendor's request beside what is told. */
const narrowWriting = (write: WriteKey, answer: Writing, sharing: Sharing): Writing => {
  const { takesPassthrough: _, ...writing } = answer;
  const entries = Object.entries(writing.fields);
  const isShared = (path: string) => sharing.shares(dataPathOf(write, path));
  return {
    ...writing,
    fields: Object.fromEntries(entries.filter(([path]) => isShared(path))),
    elsewhere: {
      ...writing.elsewhere,
      ...Object.fromEntries(
        entries.filter(([path]) => !isShared(path)).map(([path]) => [path, 'the customer does not share it']),
      ),
    },
  } as Writing;
};

/** Where in the records a field of an input ends up: `employment.pay_rate` of a person is that of an employment. */
export const dataPathOf = (write: WriteKey, path: string): string => {
  const [first = '', second] = path.split('.', 2);
  return first === 'employment' && second !== undefined
    ? `employments.${second}`
    : `${writes[write].resource}.${first}`;
};
