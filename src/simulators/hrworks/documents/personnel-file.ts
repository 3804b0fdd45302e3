import type { Day, Person } from '../../company/index.ts';
import { findPerson, identifierType, personUuid, renderBaseData } from '../people/identity.ts';
import { personInPath } from '../people/select.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { day, isDay, maybeFlag, readParameters, text } from '../wire/parameters.ts';
import { missingIn, type Plan, readRecords, textOf, type WireRecord, writeRecords } from '../wire/records.ts';
import { downloadUrl } from './downloads.ts';
import { uploadRoute } from './uploads.ts';

/** One paper in somebody's file, with any number of documents. */
export type FileEntry = {
  id: string;
  name: string;
  category: string;
  creationDate: Day;
  changeDate: Day;
  notes: string | undefined;
  isWageRelevant: boolean;
  fileIds: string[];
};

/** By key. */
const categories: Record<string, string> = {
  contract: 'Contracts',
  certificate: 'Certificates',
  payslip: 'Payslips',
  identity: 'Proofs of identity',
  policy: 'Policies',
  other: 'Other',
};

const seedEntriesOf = (person: Person): FileEntry[] =>
  person.documents.map((document) => ({
    id: document.id,
    name: document.name,
    category: document.category,
    creationDate: document.uploadedAt.slice(0, 10),
    changeDate: document.uploadedAt.slice(0, 10),
    notes: undefined,
    isWageRelevant: document.category === 'payslip',
    fileIds: [document.id],
  }));

/** Copied at the first write. */
export const entriesOf = ({ state }: HrworksCall, person: Person): FileEntry[] =>
  state.personnelFiles.get(person.id) ?? seedEntriesOf(person);

export const addEntry = (call: HrworksCall, person: Person, entry: Omit<FileEntry, 'id' | 'changeDate'>): string => {
  const entries = entriesOf(call, person);
  const id = `${person.id}-e${entries.length + 1}`;
  call.state.personnelFiles.set(person.id, [...entries, { ...entry, id, changeDate: call.environment.clock.today() }]);
  return id;
};

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonnelFileEntry */
const render = (call: HrworksCall, entry: FileEntry): WireRecord => {
  const [creator] = call.environment.roster.all();
  return {
    id: entry.id,
    name: entry.name,
    category: { name: categories[entry.category], key: entry.category },
    creationDate: entry.creationDate,
    changeDate: entry.changeDate,
    changedBy: creator && `${creator.firstName} ${creator.lastName}`,
    createdBy: creator && renderBaseData(call, creator),
    documents: entry.fileIds.map((fileId) => downloadUrl(call, fileId)),
    notes: entry.notes,
    isWageRelevant: entry.isWageRelevant,
  };
};

const list = (call: HrworksCall): unknown => {
  const asked = readParameters(call.query, {
    category: text,
    hasDocuments: maybeFlag,
    isWageRelevant: maybeFlag,
    createdAfter: day,
    createdBefore: day,
  });
  const shown = entriesOf(call, personInPath(call, 'personnelNumber')).filter(
    (entry) =>
      (asked.category === undefined || entry.category === asked.category) &&
      (asked.hasDocuments === undefined || entry.fileIds.length > 0 === asked.hasDocuments) &&
      (asked.isWageRelevant === undefined || entry.isWageRelevant === asked.isWageRelevant) &&
      (asked.createdAfter === undefined || entry.creationDate > asked.createdAfter) &&
      (asked.createdBefore === undefined || entry.creationDate < asked.createdBefore),
  );
  return { personnelFileEntries: shown.map((entry) => render(call, entry)) };
};

const entryInPath = (call: HrworksCall): { person: Person; entry: FileEntry } => {
  const person = personInPath(call, 'personnelNumber');
  const entry = entriesOf(call, person).find(({ id }) => id === call.params.personnelFileEntryId);
  if (entry === undefined) throw new Refusal('InvalidParameterError', 'The personnel file entry does not exist.');
  return { person, entry };
};

const planEntry =
  (call: HrworksCall) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['name', 'category', 'creationDate']);
    if (missing !== undefined) return missing;
    const { personIdentifierType } = readParameters(call.query, {
      personIdentifierType: identifierType('personnelNumber'),
    });
    const identifier = textOf(record, 'personIdentifier');
    const person =
      identifier === undefined
        ? findPerson(call, 'personnelNumber', textOf(record, 'personnelNumber') ?? '')
        : findPerson(call, personIdentifierType, identifier);
    const { creationDate } = record;
    const category = String(record.category);
    if (person === undefined) return { problem: 'The person could not be found.' };
    if (categories[category] === undefined) return { problem: `There is no category ${category}.` };
    if (!isDay(creationDate)) return { problem: 'creationDate is not a date.' };
    return {
      write: () => {
        const id = addEntry(call, person, {
          name: String(record.name),
          category,
          creationDate,
          notes: textOf(record, 'notes'),
          isWageRelevant: record.isWageRelevant === true,
          fileIds: [],
        });
        return { data: { id }, path: `/persons/${personUuid(person.id)}/personnel-file/${id}` };
      },
    };
  };

const newEntryFor = (call: HrworksCall, person: Person) => (fileId: string, fileName: string) => {
  const creationDate = call.environment.clock.today();
  addEntry(call, person, {
    name: fileName,
    category: 'other',
    creationDate,
    notes: undefined,
    isWageRelevant: false,
    fileIds: [fileId],
  });
};

const ofPerson = '/persons/:personIdentifier/personnel-file';
export const personnelFileRoutes = [
  operation('GET', '/persons/personnel-file/categories', 'personnel-file:read', () => ({
    categories: Object.entries(categories).map(([key, name]) => ({ name, key })),
  })),
  operation('GET', ofPerson, 'personnel-file:read', list),
  operation('GET', `${ofPerson}/:personnelFileEntryId`, 'personnel-file:read', (call) =>
    render(call, entryInPath(call).entry),
  ),
  operation('POST', '/persons/personnel-file', 'personnel-file:write', async (call) =>
    writeRecords(call, '/persons/personnel-file', await readRecords(call), planEntry(call)),
  ),
  uploadRoute(`${ofPerson}/:personnelFileEntryId/files`, 'personnel-file:write', '/persons/personnel-file', (call) => {
    const { person, entry } = entryInPath(call);
    return (fileId) => {
      const entries = entriesOf(call, person);
      const grown = { ...entry, fileIds: [...entry.fileIds, fileId], changeDate: call.environment.clock.today() };
      call.state.personnelFiles.set(
        person.id,
        entries.map((one) => (one.id === entry.id ? grown : one)),
      );
    };
  }),
  uploadRoute('/persons/:personIdentifier/files', 'persons:write', '/persons', (call) =>
    newEntryFor(call, personInPath(call, 'personnelNumber')),
  ),
  // Whose it is stands in the file itself: kept, shown with nobody.
  uploadRoute('/persons/files', 'persons:write', '/persons', () => () => undefined),
  jobRoute('/persons/personnel-file', 'personnel-file:write'),
];
