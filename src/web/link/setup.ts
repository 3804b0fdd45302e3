import { fillFields, leaveField, openForm, swapValues, typeInto, withMember } from './form.ts';
import type { FormState } from './form.ts';
import { decisionsShowing, stepsInOrder } from './guide-order.ts';
import type { Decisions } from './guide-order.ts';
import type { ConnectorDetail, ExistingAccount, Field, Integration, Integrations, Settings } from './hub-types.ts';
import type { Removed } from './paste.ts';
import type { StepFeedback } from './step-feedback.ts';
import { changeDraft, draftOfNow, shareAll } from './sharing.ts';
import type { DraftEvent, SharingDraft } from './sharing.ts';
import { LONGEST_TEXT_CHARACTERS, valuesIn } from './whole-text.ts';

/** What the session allows, known once it is open. */
export interface Visit {
  readonly settings: Settings;
  readonly offered: Integrations;
}

/** The chosen system, with everything that was done about it so far. */
export interface Setup extends Decisions {
  readonly visit: Visit;
  readonly integration: Integration;
  readonly detail: ConnectorDetail;
  /** Present: the account is linked again, its id stays. */
  readonly account?: ExistingAccount;
  readonly form: FormState;
  /** What is ticked of what is shared. */
  readonly sharing: SharingDraft;
  /** The data groups that guide and permissions were shrunk by. */
  readonly guideWithout: readonly string[];
  /** Keys of the guide steps that were ticked off. */
  readonly done: ReadonlySet<string>;
  /** Steps that were opened (`true`) or folded away (`false`) by hand or by a link to them. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** All steps stand open, not only the next one. */
  readonly showsAll: boolean;
  /** The step that belongs to what the person is doing at the form. */
  readonly activeStep?: string;
  /** What the person has said of steps, by their keys. */
  readonly feedback: Readonly<Record<string, StepFeedback>>;
}

/** A change of what the person has done about the chosen system. */
export type SetupEvent =
  | { readonly type: 'typed'; readonly key: string; readonly value: string; readonly removed?: readonly Removed[] }
  | { readonly type: 'left'; readonly field: Field }
  /** A text for the whole form, dropped, chosen as a file, or pasted into one of its fields. */
  | { readonly type: 'given'; readonly text: string }
  | { readonly type: 'swapped'; readonly one: string; readonly other: string }
  | { readonly type: 'ticked'; readonly step: string; readonly done: boolean }
  | { readonly type: 'folded'; readonly step: string; readonly open: boolean }
  | { readonly type: 'showed_all'; readonly all: boolean }
  | { readonly type: 'branched'; readonly branch: string; readonly option: string }
  | { readonly type: 'picked'; readonly choice: string; readonly wanted: boolean }
  | { readonly type: 'pointed'; readonly step: string }
  | { readonly type: 'said'; readonly step: string; readonly feedback: StepFeedback }
  | DraftEvent;

/** A fresh start on a system. */
export const startSetup = (
  visit: Visit,
  integration: Integration,
  detail: ConnectorDetail,
  account?: ExistingAccount,
): Setup => {
  const now = account?.sharing ?? detail.sharing.now;
  return {
    visit,
    integration,
    detail,
    form: openForm(detail.config.configFields, account),
    sharing: now ? draftOfNow(now, detail.sharing) : shareAll,
    guideWithout: now?.withheld ?? [],
    done: new Set(),
    choices: {},
    picks: new Set(),
    folds: {},
    showsAll: false,
    feedback: {},
    ...(account === undefined ? {} : { account }),
  };
};

/** The first step that is not ticked off. */
const nextStep = (setup: Setup): string | undefined =>
  stepsInOrder(setup.detail.guide, setup).find(({ key }) => !setup.done.has(key))?.key;

/** Whether a step stands open. Unless told otherwise only the next one does: one thing at a time. */
export const isStepOpen = (setup: Setup, step: string): boolean =>
  setup.folds[step] ?? (setup.showsAll || nextStep(setup) === step);

const tick = (setup: Setup, step: string, isDone: boolean): Setup => {
  const { [step]: _folded, ...folds } = setup.folds;
  return { ...setup, folds, done: withMember(setup.done, step, isDone) };
};

const giveText = ({ form, detail }: Setup, text: string): FormState => {
  const fields = detail.config.configFields;
  const values = valuesIn(text, fields);
  if (values !== undefined) return fillFields(form, fields, values);
  return { ...form, given: text.length > LONGEST_TEXT_CHARACTERS ? 'too_long' : 'not_recognised' };
};

export const changeSetup = (setup: Setup, event: SetupEvent): Setup => {
  switch (event.type) {
    case 'typed':
      return { ...setup, form: typeInto(setup.form, event.key, event.value, event.removed) };
    case 'left':
      return { ...setup, form: leaveField(setup.form, event.field) };
    case 'given':
      return { ...setup, form: giveText(setup, event.text) };
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
    case 'picked':
      return { ...setup, picks: withMember(setup.picks, event.choice, event.wanted) };
    case 'said':
      return { ...setup, feedback: { ...setup.feedback, [event.step]: event.feedback } };
    case 'group_marked':
    case 'people_marked':
    case 'value_marked':
    case 'leavers_marked':
      return { ...setup, sharing: changeDraft(setup.sharing, event) };
    case 'pointed':
      return {
        ...setup,
        ...decisionsShowing(setup.detail.guide, setup, event.step),
        activeStep: event.step,
        folds: { ...setup.folds, [event.step]: true },
      };
  }
};
