/** An OpenAPI document, as far as it is narrowed here. */
export interface Document {
  readonly components: { readonly securitySchemes: Readonly<Record<string, object | undefined>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: unknown;
  readonly security: readonly object[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly schema: object;
}

/** What is there for an operation to be asked about: path parameters and the account. */
export type Known = Readonly<Record<string, string>>;

/**
 * Parameters that a generator cannot fill by their schema alone: cursors are sealed, filters of time are refused where a
 * vendor cannot tell, deep objects are not what Specmatic writes. They are optional, and left out.
 */
const leftOut = new Set(['next', 'next_page', 'page', 'updated_after', 'filter', 'proxy', 'Prefer']);

const oneOf = (values: readonly string[]) => ({ type: 'string', enum: values });

/** Words of a list that the description spells out: `Related records to embed: company, groups.` */
const wordsOf = ({ name, description = '' }: Parameter): string[] =>
  name === 'fields' ? ['id'] : (description.split(': ')[1] ?? '').replace(/\.$/, '').split(', ');

const narrowParameter = (parameter: Parameter, known: Known): Parameter => {
  const value = known[parameter.name];
  if (value !== undefined) return { ...parameter, schema: oneOf([value]) };
  if (['expand', 'include', 'fields'].includes(parameter.name))
    return { ...parameter, schema: oneOf(wordsOf(parameter).slice(0, 1)) };
  return parameter;
};

/**
 * The document with only the reads of which `known` has the ids, each parameter narrowed to what is there. Everything else
 * stays as it is published: that is what the answers are held against.
 */
export const narrowed = (document: Document, known: ReadonlyMap<string, Known>): Document => ({
  ...document,
  // Programs have a key; how people sign in is nothing that Specmatic can do.
  components: { ...document.components, securitySchemes: { apiKey: document.components.securitySchemes['apiKey'] } },
  paths: Object.fromEntries(
    Object.entries(document.paths).flatMap(([path, { get }]) => {
      const ids = get && known.get(get.operationId);
      if (!get || !ids) return [];
      const parameters = get.parameters
        .filter(({ name }) => !leftOut.has(name))
        .map((parameter) => narrowParameter(parameter, ids));
      // Alternatives of scopes would be tried one by one with the same key.
      return [
        [
          path,
          { get: { ...get, parameters, security: get.security.filter((scheme) => 'apiKey' in scheme).slice(0, 1) } },
        ],
      ];
    }),
  ),
});
