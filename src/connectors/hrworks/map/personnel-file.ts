import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Document } from '../../../model/records/document.ts';
import type { Reference } from '../../../model/records/reference.ts';
import type { Category, FileEntry } from '../api/personnel-file.ts';
import { textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** A paper in somebody's file. Its links end after a while: they are to be followed soon or asked for again. */
export const mapFileEntry = ({ id, name, category, documents, ...entry }: FileEntry): Document => {
  const urls = documents ?? [];
  const type = categoryOf(category);
  const record: Document = {
    id: unifiedId(id),
    remote_id: id,
    unified_custom_fields: null,
    name: textOf(name),
    category: type,
    type,
    category_id: category ? unifiedId(category.key) : null,
    remote_url: urls[0] ?? null,
    contents: urls.length === 0 ? null : urls.map((url) => ({ url, file_format: null })),
    file_format: null,
    created_at: dayToInstant(entry.creationDate),
    updated_at: dayToInstant(entry.changeDate),
  };
  return noteUnread(record, { created_at: entry.creationDate, updated_at: entry.changeDate });
};

/** By the name that the customer chose, else by the key; unmapped words are shown by the name. */
const categoryOf = (category: Category | null | undefined): Document['category'] => {
  const [named, keyed] = [words.documentType(category?.name), words.documentType(category?.key)];
  const isKnown = (type: Document['category']) => type !== null && type?.value !== 'unmapped_value';
  return isKnown(named) ? named : isKnown(keyed) ? keyed : (named ?? keyed);
};

export const mapCategory = ({ key, name }: Category): Reference => ({
  id: unifiedId(key),
  remote_id: key,
  name: textOf(name) ?? key,
  active: null,
});
