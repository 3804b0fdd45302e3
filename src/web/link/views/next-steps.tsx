import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Markdown } from '../../ui/markdown.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { fillIn } from '../fill-in.ts';
import type { Card } from '../guide-types.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import { WebhookCard } from './webhook-card.tsx';

/** What happens next, as cards. */
export const NextSteps = ({ accountId }: { accountId: string }): ReactNode => {
  const strings = useStrings();
  const { setup } = useSetup();
  const { nextSteps } = setup.detail.guide;
  if (nextSteps.length === 0) return null;
  return (
    <section aria-labelledby="next-steps" className="mt-9">
      <h3 id="next-steps" className="text-lg font-semibold">
        {strings.linked.next}
      </h3>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2">
        {nextSteps.map((card) => {
          const isWebhook = card.text?.includes('{webhook_url}') === true;
          return (
            <li
              key={card.title}
              data-covers={card.covers?.join(' ')}
              className={`min-w-0 rounded-card border border-line bg-panel p-5 shadow-card ${isWebhook ? 'sm:col-span-2' : ''}`}
            >
              {isWebhook ? <WebhookCard card={card} accountId={accountId} /> : <PlainCard card={card} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const PlainCard = ({ card: { title, text, href } }: { card: Card }): ReactNode => {
  const { setup } = useSetup();
  return (
    <>
      <h4 className="flex items-start gap-1 font-semibold">
        {href === undefined ? (
          <bdi>{title}</bdi>
        ) : (
          <OutsideLink href={href} alone>
            {title}
          </OutsideLink>
        )}
        {href !== undefined && <ArrowUpRight aria-hidden className="mt-1 size-4 text-accent" />}
      </h4>
      {text !== undefined && (
        <div className="mt-1.5 text-[0.9375rem] text-ink-soft">
          <Markdown text={fillIn(text, setup)} />
        </div>
      )}
    </>
  );
};
