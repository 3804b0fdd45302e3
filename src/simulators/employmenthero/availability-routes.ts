import { addDays, dayNumber, type Day, type Person } from '../company/index.ts';
import { forbidden, invalid, notFound, one, page } from './answers.ts';
import { numberOf } from './ids.ts';
import { isContractor } from './render.ts';
import { type HeroRoute, inOrganisation } from './route.ts';
import { type DayRange, type HeroCall, overlaps } from './state.ts';
import type { View } from './view.ts';

type Unavailability = { person: Person; startOn: Day; endOn: Day };

const longestRangeDays = 31;
const longestContractorRangeDays = 366;

/** The seed has none, so whoever is rostered studies on the Tuesday after the first shift. */
const unavailabilities = (view: View): Unavailability[] =>
  view.people().flatMap((person) => {
    const [first] = person.shifts;
    if (first === undefined) return [];
    const day = addDays(first.startAt.slice(0, 10), 1);
    return [{ person, startOn: day, endOn: day }];
  });

/** A number, unlike every other id. */
const locationIdOf = (person: Person): number => 4100 + numberOf(person.shifts[0]?.siteId ?? 's0');

/**
 * How it repeats is cut off in the public text of the page: `repeat_mode` is assumed.
 *
 * @see https://developer.employmenthero.com/api-references/unavailability
 */
const render = (view: View, { person, startOn, endOn }: Unavailability) => ({
  id: view.id('unavailability', person.id),
  member_id: view.employeeId(person.id),
  description: 'Evening class',
  all_day: false,
  start_date: startOn,
  end_date: endOn,
  start_time_a_day: '17:00',
  end_time_a_day: '20:30',
  repeat_mode: 'none',
});

/** Two days from the query that are both there and no further apart than allowed. */
const readRange = (call: HeroCall, names: readonly [string, string], longestDays: number) => {
  const [from = '', to = ''] = names.map((name) => (call.query.get(name) ?? '').slice(0, 10));
  const days = dayNumber(to) - dayNumber(from);
  if (Number.isNaN(days)) return invalid(call.environment, `${names.join(' and ')} are required`);
  if (days < 0 || days > longestDays)
    return invalid(call.environment, `${names.join(' and ')} must be at most ${longestDays} days apart`);
  return { from, to } satisfies DayRange;
};

const isOfMember = (view: View, call: HeroCall, person: Person): boolean =>
  [null, view.employeeId(person.id)].includes(call.query.get('member_id'));

const list = (view: View, call: HeroCall): Response => {
  const range = readRange(call, ['from_date', 'to_date'], longestRangeDays);
  if (range instanceof Response) return range;
  const locationId = call.query.get('location_id');
  const wanted = unavailabilities(view).filter(
    ({ person, startOn, endOn }) =>
      overlaps(range, startOn, endOn) &&
      isOfMember(view, call, person) &&
      (locationId === null || locationId === String(locationIdOf(person))),
  );
  return page(call, wanted, (row) => render(view, row));
};

const show = (view: View, call: HeroCall): Response => {
  const found = unavailabilities(view).find(
    ({ person }) => view.id('unavailability', person.id) === call.params.unavailabilityId,
  );
  return found === undefined ? notFound(call.environment) : one(render(view, found));
};

/** Owners and admins only. The seed has none: each contractor is away for the first two days of this month. */
const listContractors = (view: View, call: HeroCall): Response => {
  if (!view.isAdmin) return forbidden(call.environment);
  const range = readRange(call, ['start_date', 'end_date'], longestContractorRangeDays);
  if (range instanceof Response) return range;
  const startOn = `${view.today.slice(0, 7)}-01`;
  const endOn = addDays(startOn, 1);
  const wanted = view
    .people()
    .filter((person) => isContractor(person, view.today) && isOfMember(view, call, person))
    .filter(() => overlaps(range, startOn, endOn));
  return page(call, wanted, (person) => ({
    id: view.id('contractor-unavailability', person.id),
    member_id: view.employeeId(person.id),
    start_date: startOn,
    end_date: endOn,
  }));
};

export const availabilityRoutes: HeroRoute[] = [
  inOrganisation({ path: '/unavailabilities', scopes: ['unavailabilities:list'], source: 'unavailability' }, list),
  inOrganisation(
    {
      path: '/unavailabilities/:unavailabilityId',
      scopes: ['unavailabilities:show'],
      source: 'unavailability',
      known: 'assumed',
    },
    show,
  ),
  inOrganisation(
    {
      path: '/contractor_unavailabilities',
      scopes: ['contractor_unavailabilities:list'],
      source: 'contractor-unavailability',
    },
    listContractors,
  ),
];
