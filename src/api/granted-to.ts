import { reaches, scopeNames, scopes, type Scope } from '../model/access.ts';
import { areaOf, effectOf, type Operation } from './operation.ts';

/** The scopes of API keys that allow an operation, each by itself. */
export const scopesFor = (operation: Operation): readonly Scope[] => {
  const area = areaOf(operation);
  return scopeNames.filter((scope) => area === null || reaches(scopes[scope], area, effectOf(operation)));
};
