import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import type { Description } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { useActs, useWebhooks } from '../use-tenant.ts';
import { Entry } from './entry.tsx';
import { Pick } from './pick.tsx';
import { Section } from './section.tsx';

const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The vendor's page of webhooks: addresses that are told, and events to tell them. */
export const WebhookPanel = ({ description }: { description: Description }): ReactNode => {
  const strings = useStrings();
  const { provider, name, webhook_events: events } = description;
  const { act, outcome } = useActs(provider);
  const registered = useWebhooks(provider).data?.webhooks ?? [];
  const [url, setUrl] = useState('');
  const [secret] = useState(newSecret);
  const [type, setType] = useState(events[0]?.type ?? '');

  const add = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const said = ({ pinged }: { pinged: boolean }) => (pinged ? strings.webhooks.added : strings.webhooks.refused);
    const added = await act({ method: 'POST', path: `/${provider}/webhooks`, body: { url: url.trim(), secret }, said });
    if (added !== undefined) setUrl('');
  };
  const remove = (id: string): void =>
    void act({ method: 'DELETE', path: `/${provider}/webhooks/${id}`, said: strings.webhooks.removed });
  const send = (): void =>
    void act<{ deliveries: { status: number }[] }>({
      method: 'POST',
      path: `/${provider}/webhooks/deliver`,
      body: { event: events.find((event) => event.type === type) },
      said: ({ deliveries: [first] }) => (first ? strings.webhooks.sent(first.status) : strings.webhooks.needsAddress),
    });
  return (
    <Section heading={strings.webhooks.heading} intro={strings.webhooks.intro(name)} outcome={outcome}>
      <CopyValue
        name={strings.webhooks.secret}
        value={secret}
        label={strings.copy.label(strings.webhooks.secret)}
        labels={strings.copy}
      />
      <form onSubmit={(form) => void add(form)} className="flex items-start gap-3">
        <Entry
          label={strings.webhooks.url}
          hint={strings.webhooks.urlHint}
          type="url"
          required
          value={url}
          onValue={setUrl}
        />
        <Button type="submit" className="mt-6.5 shrink-0">
          {strings.webhooks.add}
        </Button>
      </form>
      {registered.length === 0 ? (
        <p className="text-[0.9375rem] text-ink-soft">{strings.webhooks.nobody}</p>
      ) : (
        <ul aria-label={strings.webhooks.list} className="divide-y divide-line">
          {registered.map((webhook) => (
            <li key={webhook.id} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
              <span dir="ltr" className="min-w-0 font-mono text-sm break-all">
                {withoutQuery(webhook.url)}
              </span>
              <Button kind="quiet" className="mx-0!" onClick={() => remove(webhook.id)}>
                {strings.webhooks.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Pick
          label={strings.webhooks.event}
          value={type}
          options={events.map((event) => ({ value: event.type, text: event.type }))}
          onValue={setType}
        />
        <Button onClick={send}>{strings.webhooks.send}</Button>
      </div>
    </Section>
  );
};

/** The address without its token. */
const withoutQuery = (url: string): string => url.replace(/\?.*$/, '');
