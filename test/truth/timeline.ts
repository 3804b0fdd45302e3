import type {
  Assignment,
  Company,
  Contract,
  Day,
  Person,
  Salary,
  Stint,
} from '../../src/simulators/company/company.ts';

/*
 * Who somebody is on a day. Written apart from `simulators/company/timeline.ts` on purpose: were it wrong there, a vendor's
 * simulator and the truth would agree on the mistake.
 */

/** The stint that today lies in; else the last one. */
export const currentStint = (person: Person, today: Day): Stint => {
  const covering = person.stints.filter(({ startOn, endOn }) => startOn <= today && (endOn ?? today) >= today);
  return covering[0] ?? latest(person.stints, ({ startOn }) => startOn);
};

/** The unified word for where somebody stands today. A leaver's last day is still a day of work. */
export const employmentStatus = (person: Person, today: Day): 'pending' | 'active' | 'leave' | 'terminated' => {
  const { startOn, endOn } = currentStint(person, today);
  if (today < startOn) return 'pending';
  if (endOn !== null && today > endOn) return 'terminated';
  const away = person.longLeave;
  return away !== null && away.startOn <= today && today <= (away.endOn ?? today) ? 'leave' : 'active';
};

/** What somebody does today: the main job now, the last one of a leaver, the coming one of a starter. */
export const currentJob = (person: Person, today: Day): Assignment =>
  inForce(mainJobs(person), today) ?? person.assignments[0];

/** The contract that holds today. */
export const currentContract = (person: Person, today: Day): Contract =>
  inForce(person.contracts, today) ?? person.contracts[0];

/** A span of time in which nothing about somebody's work changed. */
export interface Terms {
  readonly startOn: Day;
  /** The last day; null while it goes on. */
  readonly endOn: Day | null;
  readonly job: Assignment;
  /** A second job has neither: contract and pay are kept for the person, with the main job. */
  readonly contract: Contract | null;
  readonly salary: Salary | null;
}

/**
 * A working life cut wherever job, contract or pay changes. A change of terms is a new employment, so this is the list
 * of employments; a second job is a line of its own beside the main one.
 */
export const termsOf = (person: Person, company: Company): readonly Terms[] => {
  const jobs = mainJobs(person);
  const changes = [...jobs, ...person.contracts, ...person.salaries].map(({ effectiveOn }) => effectiveOn);
  const main = person.stints.flatMap((stint) =>
    spans(stint, [stint.startOn, ...changes]).map((span) => ({
      ...span,
      job: inForce(jobs, span.startOn) ?? currentJob(person, company.todayOn),
      contract: inForce(person.contracts, span.startOn),
      salary: startedBy(person.salaries, span.startOn),
    })),
  );
  const sideJobs = person.assignments.filter(({ isPrimary }) => !isPrimary);
  const beside = sideJobs.flatMap((job) =>
    person.stints
      .filter(({ startOn, endOn }) => startOn <= job.effectiveOn && (endOn ?? job.effectiveOn) >= job.effectiveOn)
      .map((stint) => ({ startOn: job.effectiveOn, endOn: stint.endOn, job, contract: null, salary: null })),
  );
  return [...main, ...beside];
};

const mainJobs = (person: Person) => person.assignments.filter(({ isPrimary }) => isPrimary);

const latest = <T>(items: readonly [T, ...T[]], by: (item: T) => string): T =>
  items.reduce((last, item) => (by(item) > by(last) ? item : last));

const startedBy = <Row extends { effectiveOn: Day }>(rows: readonly Row[], today: Day): Row | null => {
  const [first, ...rest] = rows.filter(({ effectiveOn }) => effectiveOn <= today);
  return first === undefined ? null : latest([first, ...rest], ({ effectiveOn }) => effectiveOn);
};

/** The row that holds on a day; before the first one, the first. */
const inForce = <Row extends { effectiveOn: Day }>(rows: readonly Row[], today: Day): Row | null =>
  startedBy(rows, today) ?? rows[0] ?? null;

/** A stint cut at each change that lies within it. */
const spans = (stint: Stint, changes: readonly Day[]): { startOn: Day; endOn: Day | null }[] => {
  const within = changes.filter((on) => on >= stint.startOn && (stint.endOn === null || on <= stint.endOn));
  const starts = [...new Set(within)].toSorted();
  return starts.map((startOn, index) => {
    const next = starts[index + 1];
    return { startOn, endOn: next === undefined ? stint.endOn : dayBefore(next) };
  });
};

const dayBefore = (on: Day): Day => new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
