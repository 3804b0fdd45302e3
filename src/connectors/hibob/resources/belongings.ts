import { reading } from '../../../connector-kit/contract.ts';
import { whole } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { isPerson } from '../api/people.ts';
import { listDocuments, listFolders, listOpenTasks, listTasksOf } from '../api/records.ts';
import { readTableOf } from '../api/tables.ts';
import { mapDocument, mapFolder, mapTask, mapWorkEligibility } from '../map/belongings.ts';

export const documents = reading('documents', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/get_docs-people-id',
  ofEmployee: ({ vendor }, employeeId) => listDocuments(vendor, employeeId),
  map: mapDocument,
  losses: {
    category: 'Bob files documents in folders and says nothing of their kind.',
    type: 'Bob files documents in folders and says nothing of their kind.',
    updated_at: 'Bob does not say.',
  },
});

export const documentCategories = reading('document_categories', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/get_docs-folders-metadata',
  all: whole(({ vendor }: { vendor: Vendor }) => listFolders(vendor)),
  map: mapFolder,
  losses: { active: 'Bob lists the folders that there are.' },
});

export const tasks = reading('tasks', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/get_tasks-people-id',
  horizon: 'Bob lists the open tasks of the company; closed ones are read employee by employee',
  all: whole(({ vendor }: { vendor: Vendor }) => listOpenTasks(vendor)),
  ofEmployee: ({ vendor }, employeeId) => listTasksOf(vendor, employeeId),
  map: mapTask,
  losses: {
    type: 'Bob does not say.',
    assigned_by_employee_id: 'Bob does not say.',
    assigned_by_employee_name: 'Bob does not say.',
    extracted_links: 'Links stay in the description.',
    next_task_id: 'Bob numbers tasks within a workflow and does not link them.',
    comments: 'Bob’s API has no comments.',
    attachments: 'Bob’s API has no attachments of tasks.',
    created_at: 'Bob does not say.',
    updated_at: 'Bob does not say.',
  },
});

/** The table and the meaning of its columns are documented, their names are not: which of them a tenant sends was not seen. */
export const workEligibility = reading('work_eligibility', {
  evidence: 'assumed',
  source: 'https://apidocs.hibob.com/reference/post_people-id-right-to-work',
  ofEmployee: async ({ vendor }, employeeId) => {
    const rows = (await readTableOf(vendor, 'right-to-work', [employeeId])).get(employeeId);
    return rows ?? ((await isPerson(vendor, employeeId)) ? [] : undefined);
  },
  map: mapWorkEligibility,
  losses: {
    document: 'Bob names the document by its number only.',
    sub_type: 'Bob’s table has no column for it.',
  },
});
