import type { EmploymentRow, LifecycleRow, SalaryRow, WorkRow } from '../api/tables.ts';
import { textOf } from './values.ts';
import { employmentStatus } from './vocabularies.ts';

/** The history tables of one employee. */
export interface Histories {
  readonly work: readonly WorkRow[];
  readonly employment: readonly EmploymentRow[];
  readonly salaries: readonly SalaryRow[];
  /** Null when it may not be seen: then nobody knows what has ended. */
  readonly lifecycle: readonly LifecycleRow[] | null;
}

/** A span of days in which none of an employee's terms changed, with the rows in force. */
export interface Period {
  readonly employeeId: string;
  /** First day, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  /** Last day; null while it has no end. */
  readonly endOn: string | null;
  /** Whether the ends of employment are known. */
  readonly hasEndings: boolean;
  readonly work: WorkRow | null;
  readonly employment: EmploymentRow | null;
  readonly salary: SalaryRow | null;
}

/**
 * Cuts an employee's histories into periods. Bob keeps place and manager (work), contract (employment) and pay
 * (salaries) in three tables, each with its own effective dates; a unified employment is one set of terms.
 *
 * 1. A new period begins on every effective date of any of the three tables, and with every rehire.
 * 2. In force is the last row of each table that began by then and after the last termination: the terms of an
 *    earlier employment do not reach into the next.
 * 3. A period ends on the day before the next one, or on the day of a termination in the lifecycle table if that
 *    is earlier. Between termination and rehire there is no period.
 * 4. Rows with one effective date in one table (Bob forbids them but for two sites): the later one counts.
 */
export const periodsOf = (employeeId: string, histories: Histories): Period[] => {
  const lifecycle = sorted(histories.lifecycle ?? []);
  const terminations = lifecycle.filter(({ status }) => isTermination(status)).map(dayOf);
  const rehires = terminations.flatMap((terminatedOn) => {
    const back = lifecycle.find((row) => dayOf(row) > terminatedOn && !isTermination(row.status));
    return back ? [dayOf(back)] : [];
  });
  const [work, employment, salaries] = [
    sorted(histories.work),
    sorted(histories.employment),
    sorted(histories.salaries),
  ];
  const starts = [...new Set([...[...work, ...employment, ...salaries].map(dayOf), ...rehires])].toSorted();

  return starts.flatMap((effectiveOn, index): Period[] => {
    const leftOn = terminations.findLast((terminatedOn) => terminatedOn < effectiveOn);
    const backOn = rehires.findLast((rehiredOn) => rehiredOn <= effectiveOn);
    if (leftOn !== undefined && (backOn === undefined || backOn <= leftOn)) return [];
    const inForce = <Row extends { effectiveDate: string }>(rows: readonly Row[]): Row | null =>
      rows.findLast((row) => dayOf(row) <= effectiveOn && (leftOn === undefined || dayOf(row) > leftOn)) ?? null;
    const next = starts[index + 1];
    const terminatedOn = terminations.find((day) => day >= effectiveOn);
    const lastOn = next === undefined ? undefined : dayBefore(next);
    const endOn = [lastOn, terminatedOn].filter((day) => day !== undefined).toSorted()[0] ?? null;
    const period = {
      employeeId,
      effectiveOn,
      endOn,
      hasEndings: histories.lifecycle !== null,
      work: inForce(work),
      employment: inForce(employment),
      salary: inForce(salaries),
    };
    return period.work || period.employment || period.salary ? [period] : [];
  });
};

const isTermination = (status: unknown) => employmentStatus(textOf(status))?.value === 'terminated';

/** Effective dates may carry a time. */
const dayOf = ({ effectiveDate }: { readonly effectiveDate: string }): string => effectiveDate.slice(0, 10);

const sorted = <Row extends { effectiveDate: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));

const dayBefore = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
};
