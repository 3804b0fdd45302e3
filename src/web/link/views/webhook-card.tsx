import { useEffect, useEffectEvent, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { fillIn } from '../fill-in.ts';
import type { Card } from '../guide-types.ts';
import type { WebhookSettings } from '../hub-types.ts';
import { focusField } from '../places.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';

const FIELD = 'webhook-secret';

/** A next step with which the vendor tells of changes by itself: where to, and the secret with which it signs. */
export const WebhookCard = ({ card, accountId }: { card: Card; accountId: string }): ReactNode => {
  const { webhook, copy, form } = useStrings();
  const { setup, actions, system } = useSetup();
  const [settings, setSettings] = useState<WebhookSettings>();
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<'missing' | 'failed'>();
  const [saving, setSaving] = useState(false);
  const read = useEffectEvent(() => actions.readWebhook(accountId).then(setSettings, () => setProblem('failed')));
  useEffect(() => void read(), []);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const typed = secret.trim();
    setProblem(typed === '' ? 'missing' : undefined);
    if (typed === '') return focusField(FIELD);
    if (saving) return;
    setSaving(true);
    actions
      .saveWebhookSecret(accountId, typed)
      .then(
        (saved) => {
          setSettings(saved);
          setSecret('');
        },
        () => setProblem('failed'),
      )
      .finally(() => setSaving(false));
  };
  const known = settings?.secret_set === true;
  return (
    <>
      <h4 className="font-semibold">{card.title}</h4>
      <div className="mt-1.5 text-[0.9375rem] text-ink-soft">
        <Markdown text={fillIn(card.text ?? '', setup, { webhook_url: settings?.url ?? '…' })} />
      </div>
      {/* As high as it will be, so that nothing moves when it comes. */}
      <div className="mt-4 min-h-16">
        {settings !== undefined && (
          <CopyValue name={webhook.url} value={settings.url} label={copy.label(webhook.url)} labels={copy} />
        )}
      </div>
      <form noValidate onSubmit={save} className="mt-4">
        <SecretField
          texts={{
            id: FIELD,
            label: webhook.secret,
            mark: form.optional,
            hint: webhook.hint(system),
            problem: problem === undefined ? undefined : webhook[problem],
          }}
          value={secret}
          placeholder=""
          required={false}
          onValue={(value) => {
            setSecret(value);
            setProblem(undefined);
          }}
          showLabel={form.show(webhook.secret)}
          hideLabel={form.hide(webhook.secret)}
        />
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" busy={saving}>
            {known ? webhook.replace : webhook.save}
          </Button>
          <p role="status" className={`text-sm ${known ? 'font-medium text-good' : 'text-ink-soft'}`}>
            {settings === undefined ? '' : known ? webhook.known : webhook.unknown}
          </p>
        </div>
      </form>
    </>
  );
};
