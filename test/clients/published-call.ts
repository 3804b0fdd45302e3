import { publishedErrors, publishedModels, type StackOne } from './stackone.ts';
import type { ContractOperation } from '../contract/contract-operations.ts';

/** What the published client makes of an answer. */
export interface PublishedAnswer {
  readonly status: number;
  /** `data` of a success: records of the first page, a record, or the ids of what was made. */
  readonly data: unknown;
  /** The client's own class of a refusal, for example `NotFoundResponse`; `undefined` for a success. */
  readonly refusal: string | undefined;
  /** The body of a refusal, as it came. */
  readonly body: { readonly message?: string; readonly errorCode?: string; readonly remediation?: string };
}

type Call = (request: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;

/** What names a record in a call. */
export interface Named {
  readonly xAccountId: string;
  readonly id?: string;
  readonly subResourceId?: string;
}

/**
 * Calls an operation by the published client, with a body in the wire's spelling, and takes the first page of a list.
 *
 * @throws whatever the client throws that is not one of its refusals: a `ResponseValidationError`, an error without a type.
 */
export const publishedCall = async (
  { hris }: StackOne,
  { clientMethod, body: model }: ContractOperation,
  named: Named,
  body: object = {},
): Promise<PublishedAnswer> => {
  const call = (hris as unknown as Readonly<Record<string, Call>>)[clientMethod] as Call;
  try {
    const answer = await firstOf(await call.call(hris, { ...named, ...(model && inClientSpelling(model, body)) }));
    return { status: Number(answer['statusCode']), data: dataOf(answer), refusal: undefined, body: {} };
  } catch (error) {
    const { StackOneError, ResponseValidationError, SDKError } = publishedErrors;
    const isRefusal = error instanceof StackOneError && !(error instanceof ResponseValidationError);
    if (!isRefusal || error instanceof SDKError) throw error;
    return { status: error.statusCode, data: undefined, refusal: error.constructor.name, body: JSON.parse(error.body) };
  }
};

/** The client is handed names in its own spelling and dates as `Date`; its models know how. */
const inClientSpelling = (model: string, body: object): Record<string, unknown> => {
  const name = model.replace(/^./, (first) => first.toLowerCase());
  const parsers = publishedModels as unknown as Record<string, (json: string) => { ok: boolean; value: unknown }>;
  const parsed = parsers[`${name}FromJSON`]?.(JSON.stringify(body));
  if (!parsed?.ok) throw new Error(`${model} does not take ${JSON.stringify(body)}`);
  return { [name]: parsed.value };
};

const firstOf = async (answer: Record<string, unknown>): Promise<Record<string, unknown>> => {
  if (!(Symbol.asyncIterator in answer)) return answer;
  for await (const page of answer as unknown as AsyncIterable<Record<string, unknown>>) return page;
  throw new Error('The client got no page.');
};

/** The model of the answer is the one property with `data`; a download is the body itself. */
const dataOf = (answer: Record<string, unknown>): unknown => {
  const models = Object.values(answer).filter((value): value is { data: unknown } => hasData(value));
  return models[0]?.data ?? answer['body'];
};

const hasData = (value: unknown): boolean => typeof value === 'object' && value !== null && 'data' in value;
