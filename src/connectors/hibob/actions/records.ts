import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { listDocuments, listFolders, listTasksOf } from '../api/records.ts';
import { downloadReport, listReports } from '../api/reports.ts';
import { employeeId, read, reference } from './read.ts';

/** Reports, documents and tasks. */
export const recordActions: readonly Action[] = [
  read({
    key: 'list_reports',
    label: 'List reports',
    description: 'Lists the reports that were shared with the service user.',
    source: reference('get_company-reports'),
    permissions: ['features.reports'],
    input: z.strictObject({}),
    run: (vendor) => listReports(vendor),
  }),
  read({
    key: 'download_report',
    label: 'Download report',
    description: 'Runs a report and gives its rows as JSON, or as CSV text.',
    source: reference('get_company-reports-reportid-download'),
    permissions: ['features.reports'],
    input: z.strictObject({
      id: z.string().min(1).describe('Bob’s id of the report'),
      format: z.enum(['json', 'csv']).default('json'),
      humanReadable: z.enum(['APPEND', 'REPLACE']).optional().describe('Add or show names instead of ids'),
      includeInfo: z.boolean().optional(),
      locale: z.string().optional().describe('For example fr-FR'),
    }),
    run: (vendor, { id, ...how }) => downloadReport(vendor, id, how),
  }),
  read({
    key: 'list_employee_documents',
    label: 'List employee documents',
    description: 'Lists the documents of an employee with their download links.',
    source: reference('get_docs-people-id'),
    permissions: ['documents.shared', 'documents.confidential'],
    input: z.strictObject({ employeeId }),
    run: async (vendor, { employeeId: id }) => (await listDocuments(vendor, id)) ?? null,
  }),
  read({
    key: 'get_document_folders_metadata',
    label: 'Get document folders',
    description: 'Lists the document folders of the company.',
    source: reference('get_docs-folders-metadata'),
    permissions: ['documents.shared'],
    input: z.strictObject({}),
    run: (vendor) => listFolders(vendor),
  }),
  read({
    key: 'get_employee_tasks',
    label: 'Get employee tasks',
    description: 'Lists the tasks of an employee, open and closed.',
    source: reference('get_tasks-people-id'),
    permissions: ['tasks'],
    input: z.strictObject({ employeeId }),
    run: async (vendor, { employeeId: id }) => (await listTasksOf(vendor, id)) ?? null,
  }),
];
