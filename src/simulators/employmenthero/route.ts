import type { Person } from '../company/index.ts';
import type { Route } from '../kit/index.ts';
import { forbidden, notFound } from './answers.ts';
import { accessOf } from './guard.ts';
import { findOrganisation } from './organisations.ts';
import type { Scope } from './permissions.ts';
import type { HeroCall, HeroState } from './state.ts';
import { type Source, urlOf } from './sources.ts';
import { type View, viewOf } from './view.ts';

/** How a route is known: from the reference, from working code of others, or by analogy only. */
export type Known = 'documented' | 'observed' | 'assumed';

export type HeroRoute = Route<HeroState> & { known: Known };

export type RouteOptions = {
  /** Below the organisation: `/teams`. */
  path: string;
  /** Any one of them opens the route. */
  scopes: readonly [Scope, ...Scope[]];
  source: Source;
  /** Default `documented`. */
  known?: Known;
  /** Default `GET`. */
  method?: HeroRoute['method'];
  /** Default `v1`. */
  version?: 'v1' | 'v2';
};

/** The application has the scope, and this access was not given less. */
export const hasScope = (call: HeroCall, scopes: readonly Scope[]): boolean => {
  const granted = accessOf(call)?.grant.scopes ?? null;
  return scopes.some((scope) => call.environment.isGranted(scope) && (granted === null || granted.includes(scope)));
};

type Handler = (view: View, call: HeroCall) => Response | Promise<Response>;

/** A route below one organisation: scope first, then whether the organisation is one of the user's. */
export const inOrganisation = (options: RouteOptions, handle: Handler): HeroRoute => ({
  method: options.method ?? 'GET',
  path: `/api/${options.version ?? 'v1'}/organisations/:organisationId${options.path}`,
  docs: urlOf(options.source),
  known: options.known ?? 'documented',
  handle: (call) => {
    if (!hasScope(call, options.scopes)) return forbidden(call.environment);
    const organisation = findOrganisation(call.environment, call.params.organisationId ?? '');
    if (organisation === undefined) return notFound(call.environment);
    return handle(viewOf(call.state, organisation), call);
  },
});

/** A route below one employee; another's, whom the user may not see, is refused. */
export const ofEmployee = (
  options: RouteOptions & { adminOnly?: boolean },
  handle: (view: View, person: Person, call: HeroCall) => Response | Promise<Response>,
): HeroRoute =>
  inOrganisation({ ...options, path: `/employees/:employeeId${options.path}` }, (view, call) => {
    const person = view.find(call.params.employeeId ?? '');
    if (person === undefined) return notFound(call.environment);
    if (!view.maySee(person) || (options.adminOnly && !view.isAdmin)) return forbidden(call.environment);
    return handle(view, person, call);
  });
