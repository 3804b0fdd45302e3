import type { Branch, BranchOption, Guide, Permission, Step } from './guide-types.ts';
import type { Field } from './hub-types.ts';

/** The chosen option of each branch, by key; the first option where nothing was chosen. */
export type Choices = Readonly<Record<string, string>>;

/** What the reader has decided, and the guide follows. */
export interface Decisions {
  readonly choices: Choices;
  /** Keys of everything that was picked in steps with `choices`. */
  readonly picks: ReadonlySet<string>;
}

export const isBranch = (entry: Step | Branch): entry is Branch => 'options' in entry;

export const chosenOption = (branch: Branch, choices: Choices): BranchOption | undefined =>
  branch.options.find((option) => option.key === choices[branch.key]) ?? branch.options[0];

/** Whether a step is on the page. */
export const isShown = ({ when }: Step, { picks }: Pick<Decisions, 'picks'>): boolean =>
  when === undefined || when.some((key) => picks.has(key));

/** The steps that the reader sees, in reading order. */
export const stepsInOrder = (guide: Guide, decisions: Decisions): readonly Step[] =>
  guide.sections
    .flatMap((section) => section.steps)
    .flatMap((entry) => (isBranch(entry) ? (chosenOption(entry, decisions.choices)?.steps ?? []) : [entry]))
    .filter((step) => isShown(step, decisions));

/** The entries of a section as the page lists them: every run of steps is one list, and branches stand between lists. */
export const inRuns = (
  entries: readonly (Step | Branch)[],
  decisions: Pick<Decisions, 'picks'>,
): readonly (Branch | readonly Step[])[] => {
  const runs: (Branch | Step[])[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (isBranch(entry)) runs.push(entry);
    else if (!isShown(entry, decisions)) continue;
    else if (Array.isArray(last)) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
};

/** The number of each step by key, counted from 1 through what the reader sees. */
export const stepNumbers = (guide: Guide, decisions: Decisions): ReadonlyMap<string, number> =>
  new Map(stepsInOrder(guide, decisions).map((step, index) => [step.key, index + 1]));

/** The decisions with which a step is on the page: unchanged, unless it belongs to what was not chosen or picked. */
export const decisionsShowing = (guide: Guide, { choices, picks }: Decisions, stepKey: string): Decisions => {
  const step = findStep(guide, stepKey);
  const missing = step === undefined || isShown(step, { picks }) ? [] : (step.when ?? []);
  for (const entry of guide.sections.flatMap((section) => section.steps)) {
    if (!isBranch(entry)) continue;
    const option = entry.options.find((candidate) => candidate.steps.some(({ key }) => key === stepKey));
    if (option !== undefined) return { choices: { ...choices, [entry.key]: option.key }, picks };
  }
  return { choices, picks: new Set([...picks, ...missing]) };
};

const allSteps = (guide: Guide): readonly Step[] =>
  guide.sections
    .flatMap((section) => section.steps)
    .flatMap((entry) => (isBranch(entry) ? entry.options.flatMap((option) => option.steps) : [entry]));

/** A step by its key, wherever it stands. */
export const findStep = (guide: Guide, stepKey: string): Step | undefined =>
  allSteps(guide).find((step) => step.key === stepKey);

/** The permissions that a step grants, without those of something that was not picked. */
export const permissionsOf = (
  step: Step,
  { guide, permissions }: { readonly guide: Guide; readonly permissions: readonly Permission[] },
  { picks }: Pick<Decisions, 'picks'>,
): readonly Permission[] => {
  const choices = allSteps(guide).flatMap((other) => other.choices ?? []);
  const isWanted = (key: string): boolean => {
    const owners = choices.filter((choice) => choice.permissions.includes(key));
    return owners.length === 0 || owners.some((choice) => picks.has(choice.key));
  };
  return permissions.filter(({ key }) => step.permissions?.includes(key) === true && isWanted(key));
};

/** The permissions that come with what was picked. */
export const pickedPermissions = (guide: Guide, { picks }: Pick<Decisions, 'picks'>): ReadonlySet<string> =>
  new Set(
    allSteps(guide)
      .flatMap((step) => step.choices ?? [])
      .flatMap((choice) => (picks.has(choice.key) ? choice.permissions : [])),
  );

/** The steps in which the callback address is entered at the vendor. */
export const callbackSteps = (guide: Guide, decisions: Decisions): readonly string[] =>
  stepsInOrder(guide, decisions)
    .filter(({ copy }) => copy?.some(({ value }) => value.includes('{callback_url}')) === true)
    .map(({ key }) => key);

/**
 * What the form's button is called in the guide's own drawing of this form: the two never differ. A drawing of the form
 * has an input for each required field.
 */
export const buttonInGuide = (
  guide: Guide,
  fields: readonly Pick<Field, 'label' | 'required'>[],
): string | undefined => {
  const required = fields.filter((field) => field.required).map(({ label }) => label);
  const drawings = allSteps(guide).map(({ frame }) => frame?.controls ?? []);
  const form = drawings.find((controls) =>
    required.every((label) => controls.some((control) => control.kind === 'input' && control.label === label)),
  );
  return form?.find(({ kind, state }) => kind === 'button' && state === 'highlighted')?.label;
};
