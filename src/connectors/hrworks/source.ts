/** HRworks' public page of an operation: a JSON Pointer into its OpenAPI document (RFC 6901). */
export const sourceOf = (path: string, method = 'get'): string =>
  `https://api.hrworks.de/v2/openapi.yaml#/paths/${path.replaceAll('/', '~1')}/${method}`;
