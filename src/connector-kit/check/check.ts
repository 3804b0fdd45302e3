import { CheckFailed, type Bench } from './bench.ts';
import { declarationChecks } from './declarations.ts';
import { failureChecks } from './failures.ts';
import { grantChecks } from './grants.ts';
import { writeChecks } from './writes.ts';
import { readingChecks } from './readings.ts';

/** One thing that must hold of every connector. */
export interface Check {
  readonly key: string;
  /** What must hold, as a sentence. */
  readonly title: string;
  /** Whether the vendor must misbehave for it: only a simulated tenant can. */
  readonly needsControl: boolean;
  /** Rejects with `CheckFailed` when it does not hold. */
  run(bench: Bench): Promise<void>;
}

/** What came of a check. */
export interface CheckOutcome {
  readonly key: string;
  readonly title: string;
  readonly outcome: 'held' | 'failed' | 'skipped';
  readonly detail?: string;
}

/** The contract checks shared by all connectors, the cheap ones first. */
export const checks: readonly Check[] = [
  ...declarationChecks,
  ...writeChecks,
  ...readingChecks,
  ...failureChecks,
  ...grantChecks,
];

/** Runs all checks one after the other; the simulated tenant is reset before each. */
export const runChecks = async (bench: Bench): Promise<CheckOutcome[]> => {
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) outcomes.push(await runCheck(check, bench));
  await bench.control?.reset();
  return outcomes;
};

/** Runs one check from a fresh start. */
export const runCheck = async (check: Check, bench: Bench): Promise<CheckOutcome> => {
  const { key, title } = check;
  if (check.needsControl && !bench.control)
    return { key, title, outcome: 'skipped', detail: 'Needs a simulated tenant.' };
  try {
    await bench.control?.reset();
    await check.run(bench);
    return { key, title, outcome: 'held' };
  } catch (error) {
    const detail = error instanceof CheckFailed ? error.message : `${String(error)}`;
    return { key, title, outcome: 'failed', detail };
  }
};
