import { reaches, roleNames, roles, scopeNames, scopes, type Role, type Scope } from '../model/access.ts';
import { areaOf, effectOf, type Operation } from './operation.ts';

/** The scopes of API keys that allow an operation, each by itself. */
export const scopesFor = (operation: Operation): readonly Scope[] => {
  const area = areaOf(operation);
  if (operation.access !== 'project') return [];
  return scopeNames.filter((scope) => area === null || reaches(scopes[scope], area, effectOf(operation)));
};

/** The roles of members that allow an operation. */
export const rolesFor = (operation: Operation): readonly Role[] => {
  const area = areaOf(operation);
  if (operation.access !== 'project' && operation.access !== 'member') return [];
  return roleNames.filter((role) => area === null || reaches(roles[role], area, effectOf(operation)));
};
