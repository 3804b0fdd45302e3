import type { Call } from './call.ts';
import type { Parameter, Schema } from './document.ts';
import { oneOf } from './narrow-body.ts';

/**
 * Cursors are sealed, `proxy` goes to the vendor as it is, and a heartbeat turns every status into 200. Any text is an
 * idempotency key: the numbers that Specmatic wants refused are, and a key of one letter soon stands for another request.
 */
export const neverSent = new Set(['next', 'next_page', 'page', 'proxy', 'Prefer', 'idempotency-key']);

/** Words of a list that the description spells out: `Related records to embed: company, groups.` */
const wordsOf = ({ name, description = '' }: Parameter): string[] =>
  name === 'fields' ? ['id'] : (description.split(': ')[1] ?? '').replace(/\.$/, '').split(', ');

/** Specmatic writes no deep objects, but any name: `filter` becomes `filter[email]` and its like. */
export const flatParameters = (parameters: readonly Parameter[]): readonly Parameter[] =>
  parameters.flatMap((parameter) => {
    if (parameter.style !== 'deepObject' || !parameter.schema.properties) return [parameter];
    return Object.entries(parameter.schema.properties).map(([key, schema]) => ({
      name: `${parameter.name}[${key}]`,
      in: parameter.in,
      schema,
    }));
  });

/** What of a choice is no blank, which is for clients that send what they were not given. */
const withoutBlank = (schema: Schema): Schema =>
  schema.anyOf?.find(({ format }) => format !== undefined) ??
  (schema.enum?.includes('') ? { ...schema, enum: schema.enum.filter((value) => value !== '') } : schema);

/**
 * A parameter as an operation is called with it. Texts of a query have no bounds: Specmatic would try each at its longest
 * beside every value of all the others, which is thousands of requests with heads beyond the 16 KiB that a server reads.
 */
export const narrowParameter = (parameter: Parameter, call: Call): Parameter => {
  const { name } = parameter;
  const value = call.parameters[name];
  if (value !== undefined) return { ...parameter, schema: oneOf([value].flat()) };
  const [word] = ['expand', 'include', 'fields'].includes(name) ? wordsOf(parameter) : [];
  if (word) return { ...parameter, schema: oneOf([word]) };
  const { minLength: _least, maxLength: _most, ...schema } = withoutBlank(parameter.schema);
  return { ...parameter, schema: parameter.in === 'query' ? schema : parameter.schema };
};

/** The required parameters, and some of the others: from the `first` on, so that over all operations each has its turn. */
export const someOf = (parameters: readonly Parameter[], most: number, first: number): readonly Parameter[] => {
  const optional = parameters.filter(({ required }) => !required);
  const start = optional.length > most ? first % optional.length : 0;
  const chosen = [...optional.slice(start), ...optional.slice(0, start)].slice(0, most);
  return parameters.filter((parameter) => parameter.required || chosen.includes(parameter));
};
