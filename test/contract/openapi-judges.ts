import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rulesOver, type RuleSet } from './openapi-rules.ts';

/** Something that a rule does not like. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  /** Where, as keys from the document's root. */
  readonly at: string;
}

/** As much of Spectral as is used: https://www.npmjs.com/package/@stoplight/spectral-core. */
interface Core {
  readonly Spectral: new () => {
    setRuleset(ruleset: unknown): void;
    run(document: unknown): Promise<{ code: string | number; message: string; path: (string | number)[] }[]>;
  };
  readonly Ruleset: new (definition: object, options: { source: string }) => unknown;
  readonly Document: new (text: string, parser: unknown, source: string) => unknown;
}

/** As much of the validator as is used: https://www.npmjs.com/package/@seriousme/openapi-schema-validator. */
interface Validation {
  readonly Validator: new () => { validate(document: object): Promise<{ valid: boolean; errors?: unknown }> };
}

const folder = new URL('../tools/openapi/', import.meta.url);

const load = <T>(name: string): T => {
  if (!existsSync(new URL('node_modules', folder)))
    throw new Error('The judges of the OpenAPI document are not installed: npm ci --prefix test/tools/openapi');
  return createRequire(fileURLToPath(new URL('package.json', folder)))(name) as T;
};

/** What Spectral finds by the rules of `openapi-rules.ts`, errors and warnings alike. */
export const lint = async (text: string): Promise<Finding[]> => {
  const { Spectral, Ruleset, Document } = load<Core>('@stoplight/spectral-core');
  const { oas } = load<{ oas: RuleSet }>('@stoplight/spectral-rulesets');
  const owasp = load<RuleSet & { default?: RuleSet }>('@stoplight/spectral-owasp-ruleset');
  const { Json } = load<{ Json: unknown }>('@stoplight/spectral-parsers');
  const spectral = new Spectral();
  // What is argued for single paths is found by the names of both files.
  spectral.setRuleset(new Ruleset(rulesOver(oas, owasp.default ?? owasp), { source: '/contract/rules.json' }));
  const findings = await spectral.run(new Document(text, Json, '/contract/openapi.json'));
  return findings.map(({ code, message, path }) => ({ rule: String(code), message, at: path.join(' ') }));
};

/** What is wrong with it as an OpenAPI 3.1 document; `undefined` when it is valid. */
export const validate = async (text: string): Promise<unknown> => {
  const { Validator } = load<Validation>('@seriousme/openapi-schema-validator');
  const { valid, errors } = await new Validator().validate(JSON.parse(text) as object);
  return valid ? undefined : errors;
};
