import type { Person } from '../../company/index.ts';
import type { Route } from '../../kit/index.ts';
import { peoplePerPage } from '../limits.ts';
import { identifierOf } from '../people/identity.ts';
import { selectPeople } from '../people/select.ts';
import type { HrworksCall, HrworksState } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { overlaps, type Span, spanParameters, spansOf } from '../wire/intervals.ts';
import { operation } from '../wire/operation.ts';
import { answerPage } from '../wire/paging.ts';
import { flag, readParameters, someOf, texts, whole } from '../wire/parameters.ts';
import { isVoid, type LeaveKind, leaveKinds, statusesOf } from './kinds.ts';
import { findLeave, type Leave, leavesOf, workingDaysOf } from './leaves.ts';
import { renderLeave } from './render.ts';

/** Working days by type; remote work, which has no types, under its own name. What did not take place is not counted. */
const sumsOf = (leaves: readonly Leave[], span: Span): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const leave of leaves.filter(({ status }) => !isVoid(status))) {
    const key = leave.type ?? leave.kind;
    sums[key] = (sums[key] ?? 0) + workingDaysOf(leave, span);
  }
  return sums;
};

/**
 * By person, everybody asked for, each with every interval, also those without any leave. Pages are pages of people.
 * `alwaysSums`: the accumulated values, which `count=true` gives too.
 */
const list =
  (kind: LeaveKind, alwaysSums: boolean) =>
  (call: HrworksCall): Response => {
    const asked = readParameters(call.query, {
      ...spanParameters,
      persons: texts,
      types: texts,
      count: flag(alwaysSums),
      usePersonnelNumbers: flag(false),
      onlyActive: flag(true),
      statusFilter: someOf(statusesOf(kind)),
      page: whole,
    });
    const type = asked.usePersonnelNumbers ? 'personnelNumber' : 'personId';
    const spans = spansOf(asked);
    const people = selectPeople(call, { persons: asked.persons, type, onlyActive: asked.onlyActive });
    const isWanted = (leave: Leave): boolean =>
      leave.kind === kind &&
      (asked.types?.includes(leave.type ?? '') ?? true) &&
      (asked.statusFilter?.includes(leave.status) ?? true);
    const intervalsOf = (person: Person) => {
      const wanted = leavesOf(call, person).filter(isWanted);
      return spans.map((span) => {
        const within = wanted.filter((leave) => overlaps(leave, span));
        const rows =
          asked.count || alwaysSums ? sumsOf(within, span) : within.map((leave) => renderLeave(call, leave, span));
        return { ...span, [leaveKinds[kind].listName]: rows };
      });
    };
    return answerPage(call, people, { page: asked.page, size: peoplePerPage }, (rows) =>
      Object.fromEntries(rows.map((person) => [identifierOf(call, person, type), intervalsOf(person)])),
    );
  };

const readOne =
  (kind: LeaveKind) =>
  (call: HrworksCall): unknown => {
    const found = findLeave(call, kind, call.params.number ?? '');
    if (found === undefined) throw new Refusal('InvalidParameterError', `There is no such ${kind}.`);
    return renderLeave(call, found.leave);
  };

const routesOf = (kind: LeaveKind): Route<HrworksState>[] => {
  const { path, reads } = leaveKinds[kind];
  return [
    operation('GET', path, reads, list(kind, false)),
    operation('GET', `${path}/accumulated-values`, reads, list(kind, true)),
    operation('GET', `${path}/:number`, reads, readOne(kind)),
  ];
};

export const leaveReadRoutes = [...routesOf('absence'), ...routesOf('sickLeave'), ...routesOf('remoteWork')];
