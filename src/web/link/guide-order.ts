import type { Branch, BranchOption, Guide, Step } from './guide-types.ts';

/** The chosen option of each branch, by key; the first option where nothing was chosen. */
export type Choices = Readonly<Record<string, string>>;

export const isBranch = (entry: Step | Branch): entry is Branch => 'options' in entry;

export const chosenOption = (branch: Branch, choices: Choices): BranchOption | undefined =>
  branch.options.find((option) => option.key === choices[branch.key]) ?? branch.options[0];

/** The steps that the reader sees, in reading order. */
export const stepsInOrder = (guide: Guide, choices: Choices): readonly Step[] =>
  guide.sections.flatMap((section) =>
    section.steps.flatMap((entry) => (isBranch(entry) ? (chosenOption(entry, choices)?.steps ?? []) : [entry])),
  );

/** The number of each step by key, counted from 1 through the chosen options. */
export const stepNumbers = (guide: Guide, choices: Choices): ReadonlyMap<string, number> =>
  new Map(stepsInOrder(guide, choices).map((step, index) => [step.key, index + 1]));

/** The choices with which a step is on the page: unchanged, unless it belongs to an option that is not chosen. */
export const choicesShowing = (guide: Guide, choices: Choices, stepKey: string): Choices => {
  for (const entry of guide.sections.flatMap((section) => section.steps)) {
    if (!isBranch(entry)) continue;
    const option = entry.options.find((candidate) => candidate.steps.some((step) => step.key === stepKey));
    if (option !== undefined) return { ...choices, [entry.key]: option.key };
  }
  return choices;
};

/** A step by its key, wherever it stands. */
export const findStep = (guide: Guide, stepKey: string): Step | undefined =>
  guide.sections
    .flatMap((section) => section.steps)
    .flatMap((entry) => (isBranch(entry) ? entry.options.flatMap((option) => option.steps) : [entry]))
    .find((step) => step.key === stepKey);
