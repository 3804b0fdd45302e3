import { z } from 'zod';
import {
  exportAuditLog as exportEntries,
  listAuditLog as listEntries,
  verifyAuditLog as verifyEntries,
  type AuditEntry,
} from '../../engine/audit/read-audit-log.ts';
import { shortId } from '../../engine/ids.ts';
import { instant } from '../../model/dates.ts';
import { defineOperation } from '../operation.ts';
import { instantParameter, pageSize } from '../parameters.ts';

const actors = ['API_KEY', 'MEMBER', 'HUB_SESSION', 'COMMAND_LINE'] as const;

const entry = z
  .object({
    id: z.string(),
    position: z.int().describe('1, 2, 3, without gaps.'),
    occurred_at: instant,
    actor_type: z.enum(actors),
    actor_id: z.string().nullable(),
    operation: z.string(),
    stage: z.enum(['begun', 'done']).describe('begun: written before the HR system was asked; see the request’s log.'),
    subject_ids: z.array(z.string()),
    changed_fields: z.array(z.string()).describe('Names, never values.'),
    request_id: z.string().nullable(),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry', description: 'One change, or one reading of records by a person.' });

const renderEntry = (row: AuditEntry): z.infer<typeof entry> => ({
  id: shortId(row.id),
  position: row.position,
  occurred_at: row.occurred_at.toISOString(),
  actor_type: row.actor_type,
  actor_id: row.actor_id,
  operation: row.operation,
  stage: row.stage,
  subject_ids: row.subject_ids,
  changed_fields: row.changed_fields,
  request_id: row.request_id,
  previous_hash: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
});

const common = { method: 'get', access: 'project', tag: 'Audit log' } as const;

export const listAuditLog = defineOperation({
  ...common,
  path: '/audit_log',
  operationId: 'list_audit_log',
  summary: 'List who changed what, and which person read records',
  description: 'Newest first.',
  query: z.strictObject({
    actor_type: z.enum(actors).optional(),
    actor_id: z.string().max(100).optional(),
    operation: z.string().max(200).optional(),
    subject_id: z.string().max(500).optional(),
    request_id: z.string().max(100).optional(),
    after: instantParameter.optional().describe('From this time on.'),
    before: instantParameter.optional().describe('Before this time.'),
    page_size: pageSize.optional(),
    next: z.string().max(100).optional(),
  }),
  success: {
    status: 200,
    schema: z
      .object({ next: z.string().nullable(), data: z.array(entry) })
      .meta({ id: 'AuditLog', description: 'A page of the audit log.' }),
  },
  refusals: ['CursorInvalid'],
  handle: async (engine, { query, caller }) => {
    const { entries, next } = await listEntries(engine, caller, {
      actorType: query.actor_type,
      actorId: query.actor_id,
      operation: query.operation,
      subjectId: query.subject_id,
      requestId: query.request_id,
      after: query.after === undefined ? undefined : new Date(query.after),
      before: query.before === undefined ? undefined : new Date(query.before),
      pageSize: query.page_size ?? 25,
      next: query.next,
    });
    return { next, data: entries.map(renderEntry) };
  },
});

export const exportAuditLog = defineOperation({
  ...common,
  path: '/audit_log/export',
  operationId: 'export_audit_log',
  summary: 'The whole audit log as JSON lines, oldest first',
  success: { status: 200, schema: z.string(), mediaType: 'application/x-ndjson' },
  handle: async (engine, { caller }) => {
    const batches = exportEntries(engine.db, caller.projectId);
    const lines = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await batches.next();
        if (done) return controller.close();
        const text = value.map((row) => `${JSON.stringify(renderEntry(row))}\n`).join('');
        controller.enqueue(new TextEncoder().encode(text));
      },
    });
    return new Response(lines, {
      headers: {
        'content-type': 'application/x-ndjson',
        'content-disposition': 'attachment; filename="rollcall-audit-log.jsonl"',
      },
    });
  },
});

export const verifyAuditLog = defineOperation({
  ...common,
  path: '/audit_log/verification',
  operationId: 'verify_audit_log',
  summary: 'Tell whether the chain of the audit log holds',
  success: {
    status: 200,
    schema: z
      .object({
        intact: z.boolean(),
        entries: z.int().describe('Rows that hold.'),
        last_hash: z.string().describe('Keep it elsewhere: it shows later whether rows were cut off at the end.'),
        broken_at: z
          .int()
          .nullable()
          .describe('The position of the first row that does not follow from the one before.'),
      })
      .meta({ id: 'AuditVerification', description: 'Whether the audit log was tampered with.' }),
  },
  handle: async (engine, { caller }) => {
    const { intact, entries, lastHash, brokenAt } = await verifyEntries(engine.db, caller.projectId);
    return { intact, entries, last_hash: lastHash.toString('hex'), broken_at: brokenAt };
  },
});
