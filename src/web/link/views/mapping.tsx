import { ListChecks } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';
import type { FieldChoice, FieldMappings } from '../mapping-types.ts';
import { focusField } from '../places.ts';
import { SetupProvider, useSetup } from '../setup-context.tsx';
import type { LinkedState } from '../state-linked.ts';
import { useStrings } from '../strings/strings.tsx';
import type { Strings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { FailurePanel } from './failure-panel.tsx';
import { ViewHeading } from './view-heading.tsx';

/** The product needs something that every company keeps in a field of its own: which one is it? Asked once the account is linked. */
const Mapping = ({ state, actions }: { state: LinkedState; actions: LinkActions }): ReactNode => {
  const { mapping } = useStrings();
  const { setup, linked } = state;
  const { project } = setup.visit.settings;
  const system = setup.detail.config.name;
  const [known, setKnown] = useState<FieldMappings>();
  const [failure, setFailure] = useState<Failure>();
  const read = useEffectEvent(() => {
    setFailure(undefined);
    actions.readFieldMappings(linked.id).then(setKnown, (error: unknown) => setFailure(failureOf(error)));
  });
  useEffect(() => read(), []);
  return (
    <SetupProvider setup={setup} actions={actions}>
      <div className="mx-auto max-w-2xl">
        <ListChecks aria-hidden className="mb-4 size-10 text-accent" strokeWidth={1.6} />
        <ViewHeading>{mapping.heading(system)}</ViewHeading>
        <p className="mt-2 max-w-prose text-ink-soft">{mapping.intro(project.name, system)}</p>
        {failure !== undefined && (
          <FailurePanel
            failure={failure}
            withGuide={false}
            onRetry={() => (known === undefined ? read() : setFailure(undefined))}
          />
        )}
        {known === undefined && failure === undefined && (
          <p role="status" className="mt-8 flex items-center gap-3 text-ink-soft">
            <Spinner /> {mapping.reading(system)}
          </p>
        )}
        {known !== undefined && <Fields known={known} accountId={linked.id} onFailure={setFailure} />}
      </div>
    </SetupProvider>
  );
};

interface FieldsProps {
  readonly known: FieldMappings;
  readonly accountId: string;
  readonly onFailure: (failure: Failure | undefined) => void;
}

const fieldIdOf = (name: string): string => `mapping-${name}`;

const Fields = ({ known: { fields, choices }, accountId, onFailure }: FieldsProps): ReactNode => {
  const { mapping, form, notice } = useStrings();
  const { actions, system, project } = useSetup();
  const [picks, setPicks] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ name, custom_field_id: picked }) => [name, picked ?? ''])),
  );
  const [wasSent, setWasSent] = useState(false);
  const [saving, setSaving] = useState(false);
  const hasChoices = choices.length > 0;
  const lacks = ({ name, required }: FieldMappings['fields'][number]) => required && hasChoices && picks[name] === '';
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setWasSent(true);
    const first = fields.find(lacks);
    if (first !== undefined) return focusField(fieldIdOf(first.name));
    if (saving) return;
    setSaving(true);
    onFailure(undefined);
    const answers = fields.map(({ name }) => ({ name, custom_field_id: picks[name] || null }));
    actions
      .saveFieldMappings(accountId, answers)
      .then(
        () => actions.dispatch({ type: 'finished' }),
        (error: unknown) => onFailure(failureOf(error)),
      )
      .finally(() => setSaving(false));
  };
  return (
    <form noValidate onSubmit={save} className="mt-7">
      <Card className="space-y-7">
        {!hasChoices && (
          <Notice tone="info" label={notice.note}>
            {mapping.none(system, project)}
          </Notice>
        )}
        {fields.map((field) =>
          hasChoices ? (
            <SelectField
              key={field.name}
              texts={{
                id: fieldIdOf(field.name),
                label: field.title,
                mark: field.required ? form.required : form.optional,
                hint: exampleOf(
                  choices.find(({ id }) => id === picks[field.name]),
                  mapping,
                ),
                problem: wasSent && lacks(field) ? mapping.missing : undefined,
              }}
              value={picks[field.name] ?? ''}
              required={field.required}
              options={choices.map(({ id, name }) => ({ value: id, label: name }))}
              chooseLabel={field.required ? form.choose : mapping.nowhere(system)}
              onValue={(value) => setPicks({ ...picks, [field.name]: value })}
            />
          ) : (
            <p key={field.name} className="font-semibold">
              <bdi>{field.title}</bdi>
            </p>
          ),
        )}
      </Card>
      <Button kind="primary" type="submit" busy={saving} className="mt-6 w-full sm:w-auto">
        {hasChoices ? mapping.save : mapping.goOn}
      </Button>
    </form>
  );
};

/** What such a field holds, without a value of anybody. */
const exampleOf = (choice: FieldChoice | undefined, { kinds, oneOf }: Strings['mapping']): string | undefined => {
  if (choice === undefined) return undefined;
  if (choice.options.length > 0) return oneOf(choice.options.join(', '));
  return Object.entries(kinds).find(([kind]) => kind === choice.kind)?.[1];
};

// `lazy` takes default exports only.
export default Mapping;
