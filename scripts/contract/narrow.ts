import type { Call } from './call.ts';
import type { DescribedOperation, Document, Schema } from './document.ts';
import { narrowBody, narrowValue } from './narrow-body.ts';
import { flatParameters, narrowParameter, neverSent, someOf } from './narrow-parameters.ts';

/** One success and one media type each: which other one comes is up to the vendor or the query, and Specmatic asks for all. */
const usualResponses = (
  responses: DescribedOperation['responses'],
  { mediaType }: Call,
): DescribedOperation['responses'] => {
  const [success, ...others] = Object.keys(responses).filter((status) => status.startsWith('2'));
  const { content = {}, ...described } = responses[success ?? ''] ?? {};
  const refusals = Object.entries(responses).filter(([status]) => status !== success && !others.includes(status));
  const usual = Object.entries(content)
    .slice(0, 1)
    .map(([type, body]) => [mediaType ?? type, body]);
  return Object.fromEntries([[success, { ...described, content: Object.fromEntries(usual) }], ...refusals]);
};

/** By this name Specmatic puts an example of a request and its answer together. */
const example = 'REFUSED';

/** A request that nobody can fulfil, with the refusal that must come: of these Specmatic makes nothing by itself. */
const refusedOperation = (document: Document, operation: DescribedOperation, call: Call): DescribedOperation => {
  const [name = ''] = operation.responses['501']?.$ref?.split('/').slice(-1) ?? [];
  const { content = {}, ...described } = document.components.responses[name] ?? {};
  const schema = content['application/problem+json'] ?? {};
  const refusal = { ...schema, examples: { [example]: { value: call.refusal } } };
  return {
    ...operation,
    parameters: operation.parameters
      .filter(({ required }) => required)
      .map((parameter) => ({
        ...narrowParameter(parameter, call),
        examples: { [example]: { value: call.parameters[parameter.name] } },
      })),
    ...(call.body && {
      requestBody: {
        content: {
          'application/json': { schema: narrowValue(call.body), examples: { [example]: { value: call.body } } },
        },
      },
    }),
    responses: { 501: { ...described, content: { 'application/problem+json': refusal } } },
    security: programOnly(operation),
  };
};

/** Alternatives of scopes would be tried one by one with the same key. */
const programOnly = ({ security }: DescribedOperation): readonly object[] =>
  security.filter((scheme) => 'apiKey' in scheme).slice(0, 1);

const narrowOperation = (
  document: Document,
  operation: DescribedOperation,
  call: Call,
  turn: number,
): DescribedOperation => {
  if (call.refusal) return refusedOperation(document, operation, call);
  const schema = operation.requestBody?.content['application/json']?.schema ?? {};
  const described = document.components.schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
  const body = narrowBody(described, call);
  return {
    ...operation,
    parameters: someOf(
      flatParameters(operation.parameters).filter(({ name }) => !neverSent.has(name) && !call.without?.includes(name)),
      call.optionalParameters ?? 6,
      turn,
    ).map((parameter) => narrowParameter(parameter, call)),
    ...(operation.requestBody && {
      requestBody: {
        required: operation.requestBody.required === true || call.needsEveryField === true,
        content: { 'application/json': { schema: body } },
      },
    }),
    responses: usualResponses(operation.responses, call),
    security: programOnly(operation),
  };
};

/**
 * The document with only the operations of which `calls` knows how to call them, each parameter and each body narrowed to
 * what can be asked for. The answers stay as they are published: that is what is checked.
 */
export const narrowed = (document: Document, calls: ReadonlyMap<string, Call>): Document => ({
  ...document,
  // Programs have a key; how people sign in is nothing that Specmatic can do.
  components: { ...document.components, securitySchemes: { apiKey: document.components.securitySchemes['apiKey'] } },
  paths: Object.fromEntries(
    Object.entries(document.paths).flatMap(([path, operations], turn) => {
      const asked = Object.entries(operations).flatMap(([method, operation]) => {
        const call = calls.get(operation.operationId);
        return call ? [[method, narrowOperation(document, operation, call, turn)] as const] : [];
      });
      return asked.length === 0 ? [] : [[path, Object.fromEntries(asked)]];
    }),
  ),
});

/**
 * The document as text. A free object or null is spelled as one type of two: of a choice between both, Specmatic takes the
 * object for closed and refuses its keys (https://spec.openapis.org/oas/v3.1.1#schema-object means the same by either).
 */
export const textForSpecmatic = (document: Document): string =>
  JSON.stringify(document, (_, value: unknown) => {
    const { anyOf: [free, none, ...more] = [], ...schema } = (value ?? {}) as Schema;
    const isFree = free?.type === 'object' && free.additionalProperties && !free.properties;
    return isFree && none?.type === 'null' && more.length === 0
      ? { ...schema, type: ['object', 'null'], additionalProperties: true }
      : value;
  });
