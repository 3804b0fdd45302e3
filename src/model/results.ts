import { z } from 'zod';
import { instant } from './dates.ts';
import { providerError, unifiedWarning } from './envelopes.ts';
import { amount, at, text } from './fields.ts';

/** A write that can be asked about again, for seven days. */
export const writeHandle = z
  .object({
    id: z.string().describe('For GET /unified/writes/{id}.'),
    status: z.enum(['succeeded', 'pending']).describe('`pending`: the HR system took it and is still at it.'),
  })
  .meta({ id: 'WriteHandle', description: 'A write that can be asked about again.' });

/** Something that was sent and that the HR system took without complaint and did not keep. */
export const writeWarning = unifiedWarning
  .extend({ code: z.literal('not_written'), pointer: z.string().describe('The field, as a JSON Pointer.') })
  .meta({ id: 'WriteWarning', description: 'A field that the HR system took without complaint and did not keep.' });

const aside = { write: writeHandle.optional(), unified_warnings: z.array(writeWarning).nullish() };

/** What every write answers. The published client refuses an answer that lacks one of the three. */
const answered = {
  statusCode: z.number().describe('The HTTP status, again.'),
  message: z.string(),
  timestamp: instant.describe('When it was written.'),
  ...aside,
};

/** The two names of a record that was made. */
export const createdRecord = z
  .object({ id: text, remote_id: text })
  .meta({ id: 'CreateResultDataApiModel', description: 'The two names of a record that was made.' });

export const createResult = z
  .object({ ...answered, data: createdRecord })
  .meta({ id: 'CreateResult', description: 'A record was made.' });

export type CreateResult = z.infer<typeof createResult>;

export const updateResult = z.object(answered).meta({ id: 'UpdateResult', description: 'A record was changed.' });

export type UpdateResult = z.infer<typeof updateResult>;

export const deleteResult = z
  .object(answered)
  .meta({ id: 'DeleteResult', description: 'A record was deleted or cancelled.' });

export type DeleteResult = z.infer<typeof deleteResult>;

export const inviteResult = z
  .object({ ...answered, data: createdRecord })
  .meta({ id: 'InviteEmployeeResult', description: 'A person was invited to the HR system.' });

export type InviteResult = z.infer<typeof inviteResult>;

/** Answer of a single upload. */
export const writeResult = z
  .object({
    statusCode: amount,
    message: text,
    timestamp: at,
    provider_errors: z.array(providerError).nullish(),
    data: createdRecord.optional(),
    ...aside,
  })
  .meta({ id: 'WriteResultApiModel', description: 'A file was taken.' });

export type WriteResult = z.infer<typeof writeResult>;

/** Answer of a batch. */
export const batchResult = z
  .object({
    statusCode: amount,
    message: text,
    timestamp: at,
    errors: z
      .array(z.array(z.string()))
      .nullish()
      .describe('For each item, in order, what is wrong with it; empty where nothing is.'),
    writes: z
      .array(z.object({ write: writeHandle, data: createdRecord, unified_warnings: z.array(writeWarning) }).nullable())
      .optional()
      .describe('For each item, in order, the write of its own; null where there is none.'),
  })
  .meta({ id: 'BatchResultApiModel', description: 'A batch was taken.' });

export type BatchResult = z.infer<typeof batchResult>;
