import { invalid, notFound, one, page } from './answers.ts';
import { type HeroRoute, inOrganisation, type RouteOptions } from './route.ts';
import { bulkDelete, createShift, updateShift } from './shift-writes.ts';
import { allShifts, boundsOf, locationIdOf, renderShift, type RosteredShift, shiftIdOf } from './shifts.ts';
import type { HeroCall } from './state.ts';
import type { View } from './view.ts';

const millisecondsPerDay = 86_400_000;

/** `ids[]=a&ids[]=b`, or the same without brackets. */
const many = ({ query }: HeroCall, name: string): string[] => [...query.getAll(`${name}[]`), ...query.getAll(name)];
const allows = (wanted: readonly string[], value: string | null): boolean =>
  wanted.length === 0 || (value !== null && wanted.includes(value));

/**
 * Which shifts lie in a range: those that start from `from` on and before `to`; or, while overlapping ones are not
 * excluded, those that start at most a day earlier and end after `from` and at most a day after `to`.
 */
const isWithin = (view: View, rostered: RosteredShift, from: number, to: number, excludesOverlapping: boolean) => {
  const { start, end } = boundsOf(view, rostered);
  return excludesOverlapping
    ? start >= from && start < to
    : start >= from - millisecondsPerDay && start < to && end > from && end <= to + millisecondsPerDay;
};

const listShifts = (view: View, call: HeroCall): Response => {
  const from = Date.parse(call.query.get('from_date') ?? '');
  const to = Date.parse(call.query.get('to_date') ?? '');
  if (Number.isNaN(from) || Number.isNaN(to))
    return invalid(call.environment, 'from_date and to_date are required, in ISO 8601');
  const [statuses, locationIds, memberIds] = ['statuses', 'location_ids', 'member_ids'].map((name) => many(call, name));
  const isTrue = (name: string): boolean => call.query.get(name) === 'true';
  const wanted = allShifts(view).filter(
    (rostered) =>
      allows(statuses ?? [], rostered.shift.status) &&
      allows(locationIds ?? [], locationIdOf(view, rostered)) &&
      allows(memberIds ?? [], rostered.person && view.employeeId(rostered.person.id)) &&
      !(isTrue('unassigned_shifts_only') && rostered.person !== null) &&
      isWithin(view, rostered, from, to, isTrue('exclude_shifts_overlapping_from_date')),
  );
  return page(call, wanted, (rostered) => renderShift(view, rostered));
};

const showShift = (view: View, call: HeroCall): Response => {
  const found = allShifts(view).find((rostered) => shiftIdOf(view, rostered) === call.params.shiftId);
  return found === undefined ? notFound(call.environment) : one(renderShift(view, found));
};

const options = (
  method: HeroRoute['method'],
  path: string,
  act: 'list' | 'show' | 'create' | 'update' | 'destroy',
): RouteOptions => ({
  method,
  path: `/rostered_shifts${path}`,
  scopes: [`rostered_shifts:${act}`],
  source: 'rostered-shift',
  known: act === 'list' || act === 'show' ? 'documented' : 'assumed',
});

/** That shifts can be created, changed and removed in bulk is documented; method, path and body of it are assumed. */
export const shiftRoutes: HeroRoute[] = [
  inOrganisation(options('GET', '', 'list'), listShifts),
  inOrganisation(options('GET', '/:shiftId', 'show'), showShift),
  inOrganisation(options('POST', '', 'create'), createShift),
  inOrganisation(options('PATCH', '/:shiftId', 'update'), updateShift),
  inOrganisation(options('DELETE', '', 'destroy'), bulkDelete),
];
