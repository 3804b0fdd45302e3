import type { Context } from 'hono';
import type { z } from 'zod';

/** Refused with a sentence that names the field. */
export class AdminError extends Error {
  readonly status: 400 | 404;
  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

const readJson = async (context: Context): Promise<unknown> => {
  try {
    return JSON.parse(await context.req.text()) as unknown;
  } catch {
    throw new AdminError(400, 'The body is not JSON.');
  }
};

/** A query parameter that is a whole number, 0 or more. */
export const readWholeNumber = (context: Context, name: string, fallback: number): number => {
  const text = context.req.query(name);
  if (text === undefined) return fallback;
  if (!/^\d+$/.test(text)) throw new AdminError(400, `Query ${name}: expected a whole number.`);
  return Number(text);
};

/** The body, or a sentence about the first thing that is wrong with it. */
export const readBody = async <Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  const result = schema.safeParse(await readJson(context));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') throw new AdminError(400, `Unknown field ${issue.keys.join(', ')}.`);
  const field = issue?.path.join('.');
  throw new AdminError(400, `${field ? `Field ${field}: ` : ''}${issue?.message ?? 'invalid body'}.`);
};
