import { castPlace, castRewrites, castRoles } from './cast.ts';
import type { CastRole, Company, CompanyOptions, Position } from './company.ts';
import { drawPerson } from './draw-person.ts';
import { anchorOf, balancesOf } from './leave.ts';
import type { Person } from './person.ts';
import { customFields, leavePolicies } from './policies.ts';
import { legalEntities, sites } from './places.ts';
import { companyName, costCentres, departments, divisions, jobs, teams, vacantPositions } from './structure.ts';

/** Direct reports of an ordinary manager. */
const spanOfControl = 8;
/** Seats shown as filled; a seat for each of 200,000 people would say nothing more. */
const filledPositions = 40;

/** The cast and the first few report to the boss; after them each manager has eight reports. */
const naturalManager = (index: number): number | null => {
  if (index === 0) return null;
  const place = index - castRoles.length;
  return place < spanOfControl ? 0 : castRoles.length + Math.floor((place - spanOfControl) / spanOfControl);
};

/** The nearest one up the line who has no end in sight. */
const managerOf = (index: number, people: readonly Person[]): string | null => {
  let manager = naturalManager(index);
  while (manager !== null && manager !== 0 && people[manager]?.stints.at(-1)?.endOn !== null)
    manager = naturalManager(manager);
  return manager === null ? null : `p${manager + 1}`;
};

const castMember = (role: CastRole, seed: number, index: number, managerId: string | null, anchor: number): Person => {
  const place = castPlace[role];
  const site = place === undefined ? undefined : sites[place.siteIndex];
  const person = drawPerson({
    seed,
    index,
    managerId,
    anchor,
    isHourly: place?.isHourly ?? false,
    ...(site === undefined ? {} : { site }),
  });
  const rewritten = { ...person, ...castRewrites[role](person, anchor) };
  const { bankAccount, leaveBalances, leaveRequests, contracts, firstName, lastName } = rewritten;
  return {
    ...rewritten,
    bankAccount: bankAccount && { ...bankAccount, holder: `${firstName} ${lastName}` },
    leaveBalances:
      leaveBalances.length === 0 ? [] : balancesOf(leaveRequests, contracts.at(-1) ?? contracts[0], anchor),
  };
};

/** Who leads a department: the boss the whole, the next in line the others. */
const headedDepartments = (size: number): Company['departments'] =>
  departments.map((department, index) => {
    const head = index === 0 ? 1 : castRoles.length + index;
    return { ...department, headId: head <= size ? `p${head}` : null };
  }) as Company['departments'];

const filledPositionOf = (person: Person): Position => {
  const { jobId, departmentId, siteId, effectiveOn } =
    person.assignments.findLast((row) => row.isPrimary) ?? person.assignments[0];
  return {
    id: `${person.id}-pos`,
    jobId,
    departmentId: departmentId ?? 'd1',
    siteId,
    status: 'filled',
    personId: person.id,
    postedOn: effectiveOn,
  };
};

/**
 * A company of `size` people. Person n is the same whatever the size, and ids are places in the list, so a company
 * grown from 250 to 10,000 keeps its first 250. 200,000 people take about two seconds.
 */
export const seedCompany = ({ seed = 1, size = 250, todayOn = '2026-06-15' }: CompanyOptions = {}): Company => {
  const anchor = anchorOf(todayOn);
  const people: Person[] = [];
  const cast: Company['cast'] = {};
  for (let index = 0; index < size; index++) {
    const role = castRoles[index];
    const managerId = managerOf(index, people);
    people.push(
      role === undefined
        ? drawPerson({ seed, index, managerId, anchor })
        : castMember(role, seed, index, managerId, anchor),
    );
    if (role !== undefined) cast[role] = `p${index + 1}`;
  }
  return {
    seed,
    size,
    todayOn,
    name: companyName,
    legalEntities,
    sites,
    departments: headedDepartments(size),
    divisions,
    teams,
    costCentres,
    jobs,
    positions: [...people.slice(0, filledPositions).map(filledPositionOf), ...vacantPositions],
    leavePolicies,
    customFields,
    people,
    cast,
  };
};
