import type { HrworksCall } from '../state.ts';
import { Refusal } from './errors.ts';
import { type Outcome, type ResponseType, startJob } from './jobs.ts';
import { readParameters, required, texts } from './parameters.ts';

export type WireRecord = Record<string, unknown>;

/** What became of one record: its data, and where it can be read. */
export type Written = { data: WireRecord; path?: string };
/** What a record would do: nothing, for a reason, or something that cannot fail any more. */
export type Plan = { problem: string } | { write: () => Written };

export const isRecord = (value: unknown): value is WireRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const readBody = async (call: HrworksCall): Promise<WireRecord> => {
  const body = await call.json();
  if (!isRecord(body)) throw new Refusal('InvalidPayloadError', 'The payload is not valid JSON.');
  return body;
};

/** The records of a body `{"data": [...]}`. */
export const readRecords = async (call: HrworksCall): Promise<WireRecord[]> => {
  const { data } = await readBody(call);
  if (data === undefined) throw new Refusal('MissingParameterError', 'The parameter data is missing.');
  if (!Array.isArray(data) || !data.every(isRecord))
    throw new Refusal('InvalidParameterTypeError', 'The parameter data must be an array of objects.');
  return data;
};

/** Lines that the record must have and lacks, as a problem. */
export const missingIn = (record: WireRecord, names: readonly string[]): { problem: string } | undefined => {
  const missing = names.find((name) => record[name] === undefined || record[name] === null || record[name] === '');
  return missing === undefined ? undefined : { problem: `${missing} is missing.` };
};

/** A text member; undefined when it is anything else. */
export const textOf = (record: WireRecord, name: string): string | undefined => {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const numberOfOwnProblems = 1000;
const fails = (responseType: ResponseType, recordId: number, text: string): Outcome => ({
  responseType,
  dataErrors: [{ recordId, errors: [{ text, number: numberOfOwnProblems }] }],
});

/**
 * Writes all records or none: the first problem ends the job. `planOf` sees the records before it in the same call.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/MultiWriteRequestResponse
 */
export const writeRecords = (
  call: HrworksCall,
  group: string,
  records: readonly WireRecord[],
  planOf: (record: WireRecord, earlier: readonly WireRecord[]) => Plan,
): { jobId: string } => {
  const base = call.environment.baseUrl(call.hostRole);
  return startJob(call, group, () => {
    const responseType = 'MultiWriteRequestResponse';
    const writes: (() => Written)[] = [];
    for (const [index, record] of records.entries()) {
      const plan = planOf(record, records.slice(0, index));
      if ('problem' in plan) return fails(responseType, index + 1, plan.problem);
      writes.push(plan.write);
    }
    const result = writes.map((write, index) => {
      const { data, path } = write();
      return { recordId: index + 1, data, resourceLocation: path === undefined ? undefined : `${base}/v2${path}` };
    });
    return { responseType, result };
  });
};

/** One record whose key stands in the path. */
export const writeRecord = (call: HrworksCall, group: string, planOf: () => Plan): { jobId: string } => {
  const base = call.environment.baseUrl(call.hostRole);
  return startJob(call, group, () => {
    const responseType = 'SingleWriteRequestResponse';
    const plan = planOf();
    if ('problem' in plan) return fails(responseType, 1, plan.problem);
    const { data, path } = plan.write();
    return {
      responseType,
      result: { recordId: 1, data, resourceLocation: path === undefined ? undefined : `${base}/v2${path}` },
    };
  });
};

/** `remove` says whether there was one; all or none are removed. */
export const deleteNumbered = (
  call: HrworksCall,
  group: string,
  exists: (number: string) => boolean,
  remove: (number: string) => void,
): { jobId: string } => {
  const { numbers } = readParameters(call.query, { numbers: required(texts) });
  return startJob(call, group, () => {
    const responseType = 'MultiDeleteRequestResponse';
    const unknown = numbers.findIndex((number) => !exists(number));
    if (unknown !== -1) return fails(responseType, unknown + 1, `${numbers[unknown]} does not exist.`);
    numbers.forEach(remove);
    return { responseType, result: { total: numbers.length } };
  });
};

export const deleteOne = (
  call: HrworksCall,
  group: string,
  exists: () => boolean,
  remove: () => void,
): { jobId: string } =>
  startJob(call, group, () => {
    const responseType = 'SingleDeleteRequestResponse';
    if (!exists()) return fails(responseType, 1, 'The record does not exist.');
    remove();
    return { responseType, result: { result: 'success' } };
  });
