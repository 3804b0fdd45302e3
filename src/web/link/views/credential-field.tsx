import type { ReactNode } from 'react';
import type { FieldTexts } from '../../ui/field-frame.tsx';
import { KeptSecret } from '../../ui/kept-secret.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { isToldIn } from '../failure.ts';
import { findStep } from '../guide-order.ts';
import type { Field } from '../hub-types.ts';
import { cleanCredential } from '../paste.ts';
import { fieldId, focusField, isSideBySide, scrollToStep, stepId } from '../places.ts';
import { useSetup } from '../setup-context.tsx';
import type { Setup } from '../setup.ts';
import { valuesIn } from '../whole-text.ts';
import { useStrings } from '../strings/strings.tsx';
import type { Strings } from '../strings/strings.tsx';

const problemText = (field: Field, { form }: Setup, system: string, strings: Strings): string | undefined => {
  const problem = form.problems[field.key];
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'missing':
      return strings.form.missing(field.label);
    case 'rule':
      return field.rule?.message;
    case 'message':
      return isToldIn(strings.language.code, problem) ? problem.message : strings.form.invalid;
    case 'refused': {
      const refused = Object.values(form.problems).filter(({ kind }) => kind === 'refused');
      return refused.length > 1 ? strings.form.refused(system) : strings.form.refusedAlone(system);
    }
  }
};

/** One credential: the input of its kind, where its value is found, and what is the matter with it. */
export const CredentialField = ({ field }: { field: Field }): ReactNode => {
  const strings = useStrings();
  const { setup, actions, system } = useSetup();
  const { form } = setup;
  const { key, label } = field;
  const id = fieldId(key);
  const removed = form.cleaned[key];
  const texts: FieldTexts = {
    id,
    label,
    mark: field.required ? strings.form.required : strings.form.optional,
    hint: field.hint,
    problem: problemText(field, setup, system, strings),
    doubt: form.doubts.has(key) ? field.doubt?.message : undefined,
    note: removed && strings.form.cleaned(removed.map((what) => strings.form.cleanedWhat[what]).join(', ')),
    where: <WhereToFind stepKey={field.guide_step} />,
  };
  const onValue = (value: string): void => actions.dispatch({ type: 'typed', key, value });
  const shared = {
    texts,
    value: form.values[key] ?? '',
    placeholder: field.placeholder,
    required: field.required,
    onValue,
    onPasted: (pasted: string, insert: (text: string) => string): void => {
      if (valuesIn(pasted, setup.detail.config.configFields) !== undefined)
        return actions.dispatch({ type: 'given', text: pasted });
      const cleaned = cleanCredential(pasted);
      actions.dispatch({ type: 'typed', key, value: insert(cleaned.value), removed: cleaned.removed });
    },
    onFocus: (): void => {
      actions.dispatch({ type: 'pointed', step: field.guide_step });
      // One above the other, the step would push the field out of sight.
      if (isSideBySide()) scrollToStep(field.guide_step, { takeFocus: false });
    },
    onLeave: (): void => actions.dispatch({ type: 'left', field }),
  };
  const kept = form.kept[key];
  if (kept !== undefined) {
    return (
      <KeptSecret
        id={id}
        label={label}
        text={strings.form.kept(kept)}
        problem={texts.problem}
        replaceText={strings.form.replaceText}
        replaceLabel={strings.form.replace(label)}
        onReplace={() => {
          onValue('');
          focusField(id);
        }}
      />
    );
  }
  if (field.type === 'select') {
    return <SelectField {...shared} options={field.options ?? []} chooseLabel={strings.form.choose} />;
  }
  return field.secret || field.type === 'password' ? (
    <SecretField {...shared} showLabel={strings.form.show(label)} hideLabel={strings.form.hide(label)} />
  ) : (
    <TextField {...shared} />
  );
};

/** From a field to the step that yields its value. */
const WhereToFind = ({ stepKey }: { stepKey: string }): ReactNode => {
  const strings = useStrings();
  const { setup, numbers, goToStep } = useSetup();
  const step = findStep(setup.detail.guide, stepKey);
  if (step === undefined) return null;
  const number = numbers.get(stepKey);
  return (
    <p className="text-ink-soft">
      {strings.form.whereToFindIntro}{' '}
      <a
        href={`#${stepId(stepKey)}`}
        onClick={(event) => {
          event.preventDefault();
          goToStep(stepKey);
        }}
        className="inline-flex min-h-11 items-center rounded-sm font-medium sm:min-h-7 text-accent underline underline-offset-3 hover:text-accent-strong"
      >
        {number === undefined ? step.title : strings.guide.stepTitle(number, step.title)}
      </a>
    </p>
  );
};
