import { reading } from '../../../connector-kit/contract.ts';
import { whole } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { listCategories, listFileEntries } from '../api/personnel-file.ts';
import { mapCategory, mapFileEntry } from '../map/personnel-file.ts';
import { sourceOf } from '../source.ts';

export const documents = reading('documents', {
  evidence: 'documented',
  source: sourceOf('/v2/persons/{personIdentifier}/personnel-file'),
  ofEmployee: ({ vendor }, employeeId) => listFileEntries(vendor, employeeId),
  map: mapFileEntry,
  losses: {
    file_format: 'HRworks gives links and no file names.',
  },
});

export const documentCategories = reading('document_categories', {
  evidence: 'documented',
  source: sourceOf('/v2/persons/personnel-file/categories'),
  all: whole(({ vendor }: { vendor: Vendor }) => listCategories(vendor)),
  map: mapCategory,
  losses: { active: 'HRworks lists the categories that there are.' },
});
