import { leaveField, openForm, swapValues, typeInto } from './form.ts';
import type { FormState } from './form.ts';
import { choicesShowing, stepsInOrder } from './guide-order.ts';
import type { Choices } from './guide-order.ts';
import type { ConnectorDetail, ExistingAccount, Field, Integration, Integrations, Settings } from './hub-types.ts';
import type { Removed } from './paste.ts';

/** What the session allows, known once it is open. */
export interface Visit {
  readonly settings: Settings;
  readonly offered: Integrations;
}

/** The chosen system, with everything that was done about it so far. */
export interface Setup {
  readonly visit: Visit;
  readonly integration: Integration;
  readonly detail: ConnectorDetail;
  /** Present: the account is linked again, its id stays. */
  readonly account?: ExistingAccount;
  readonly form: FormState;
  /** Keys of the guide steps that were ticked off. */
  readonly done: ReadonlySet<string>;
  readonly choices: Choices;
  /** Steps that were opened (`true`) or folded away (`false`) by hand or by a link to them. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** All steps stand open, not only the next one. */
  readonly showsAll: boolean;
  /** The step that belongs to what the person is doing at the form. */
  readonly activeStep?: string;
}

/** A change of what the person has done about the chosen system. */
export type SetupEvent =
  | { readonly type: 'typed'; readonly key: string; readonly value: string; readonly removed?: readonly Removed[] }
  | { readonly type: 'left'; readonly field: Field }
  | { readonly type: 'swapped'; readonly one: string; readonly other: string }
  | { readonly type: 'ticked'; readonly step: string; readonly done: boolean }
  | { readonly type: 'folded'; readonly step: string; readonly open: boolean }
  | { readonly type: 'showed_all'; readonly all: boolean }
  | { readonly type: 'branched'; readonly branch: string; readonly option: string }
  | { readonly type: 'pointed'; readonly step: string };

/** A fresh start on a system. */
export const startSetup = (
  visit: Visit,
  integration: Integration,
  detail: ConnectorDetail,
  account?: ExistingAccount,
): Setup => ({
  visit,
  integration,
  detail,
  form: openForm(detail.config.configFields, account),
  done: new Set(),
  choices: {},
  folds: {},
  showsAll: false,
  ...(account === undefined ? {} : { account }),
});

/** The first step that is not ticked off. */
const nextStep = ({ detail, choices, done }: Setup): string | undefined =>
  stepsInOrder(detail.guide, choices).find(({ key }) => !done.has(key))?.key;

/** Whether a step stands open. Unless told otherwise only the next one does: one thing at a time. */
export const isStepOpen = (setup: Setup, step: string): boolean =>
  setup.folds[step] ?? (setup.showsAll || nextStep(setup) === step);

const tick = (setup: Setup, step: string, isDone: boolean): Setup => {
  const { [step]: _folded, ...folds } = setup.folds;
  const others = [...setup.done].filter((key) => key !== step);
  return { ...setup, folds, done: new Set(isDone ? [...others, step] : others) };
};

export const changeSetup = (setup: Setup, event: SetupEvent): Setup => {
  switch (event.type) {
    case 'typed':
      return { ...setup, form: typeInto(setup.form, event.key, event.value, event.removed) };
    case 'left':
      return { ...setup, form: leaveField(setup.form, event.field) };
    case 'swapped':
      return { ...setup, form: swapValues(setup.form, event.one, event.other) };
    case 'ticked':
      return tick(setup, event.step, event.done);
    case 'folded':
      return { ...setup, folds: { ...setup.folds, [event.step]: event.open } };
    case 'showed_all':
      return { ...setup, folds: {}, showsAll: event.all };
    case 'branched':
      return { ...setup, choices: { ...setup.choices, [event.branch]: event.option } };
    case 'pointed':
      return {
        ...setup,
        activeStep: event.step,
        folds: { ...setup.folds, [event.step]: true },
        choices: choicesShowing(setup.detail.guide, setup.choices, event.step),
      };
  }
};
