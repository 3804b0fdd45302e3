import { ArrowLeft, Clock, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { InitialsTile } from '../../ui/initials-tile.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { ProductLogo } from '../../ui/product-logo.tsx';
import { spellDay } from '../../ui/language/spell.ts';
import { SetupProvider } from '../setup-context.tsx';
import type { Setup } from '../setup.ts';
import type { LinkState } from '../state.ts';
import { useStrings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { FailurePanel } from './failure-panel.tsx';
import { ShareGroups } from './share-groups.tsx';
import { ViewHeading } from './view-heading.tsx';

interface BeforeProps {
  readonly state: Extract<LinkState, { view: 'before' }>;
  readonly actions: LinkActions;
}

/** What one should know before the first click: what is asked, what is needed, what will change, what is shared. */
export const Before = ({ state, actions }: BeforeProps): ReactNode => {
  const strings = useStrings();
  const { setup, beginning, failure } = state;
  const { detail, visit } = setup;
  const { project, session } = visit.settings;
  const system = detail.config.name;
  const { minutes } = detail.guide.beforeYouStart;
  return (
    <div className="mx-auto max-w-2xl">
      <div aria-hidden className="mb-5 flex items-center gap-3">
        <ProductLogo name={project.name} address={visit.settings.theme?.logo_url} />
        <span className="w-8 border-t-2 border-dotted border-line-strong" />
        <InitialsTile name={system} />
      </div>
      <ViewHeading>{strings.before.heading(system)}</ViewHeading>
      <p className="mt-2 max-w-prose text-ink-soft">{strings.before.intro(project.name, session.origin_owner_name)}</p>
      <p className="mt-3 flex items-center gap-2 text-[0.9375rem]">
        <Clock aria-hidden className="size-4.5 text-ink-soft" />
        <span className="font-medium">{strings.before.minutes(minutes)}</span>
        <span className="text-ink-soft">({strings.before.minutesNote})</span>
      </p>
      <div className="mt-6 space-y-5">
        <Needs setup={setup} />
        <Shared setup={setup} actions={actions} />
      </div>
      {failure !== undefined && (
        <SetupProvider setup={setup} actions={actions}>
          <FailurePanel failure={failure} onRetry={actions.begin} withGuide={false} />
        </SetupProvider>
      )}
      <div className="mt-7 flex flex-wrap items-center gap-3">
        <Button kind="primary" className="min-w-36" busy={beginning === true} onClick={actions.begin}>
          {strings.before.start}
        </Button>
        {visit.offered.integrations.length > 1 && (
          <Button kind="quiet" className="mx-0!" onClick={() => actions.dispatch({ type: 'back' })}>
            <ArrowLeft aria-hidden className="size-4.5 rtl:rotate-180" />
            {strings.back}
          </Button>
        )}
      </div>
      <Sources setup={setup} />
    </div>
  );
};

const Needs = ({ setup }: { setup: Setup }): ReactNode => {
  const strings = useStrings();
  const { role, howToTell, otherwise, plan, changes } = setup.detail.guide.beforeYouStart;
  const needs: readonly (readonly [string, string | undefined])[] = [
    [strings.before.role, role],
    [strings.before.howToTell, howToTell],
    [strings.before.otherwise, otherwise],
    [strings.before.plan, plan],
    [strings.before.changes, changes],
  ];
  return (
    <Card>
      <h3 className="text-lg font-semibold">{strings.before.headingNeeds}</h3>
      <dl className="mt-4 space-y-4">
        {needs.map(([term, text]) =>
          text === undefined ? null : (
            <div key={term} className="grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_1fr]">
              <dt className="text-[0.9375rem] font-medium">{term}</dt>
              <dd className="text-[0.9375rem] text-ink-soft">
                <Markdown text={text} />
              </dd>
            </div>
          ),
        )}
      </dl>
    </Card>
  );
};

const Shared = ({ setup, actions }: { setup: Setup; actions: LinkActions }): ReactNode => {
  const strings = useStrings();
  const { sharing } = strings;
  const { project } = setup.visit.settings;
  const { people } = setup.detail.sharing;
  return (
    <Card>
      <h3 className="text-lg font-semibold">{sharing.heading}</h3>
      <ShareGroups
        offer={setup.detail.sharing}
        draft={setup.sharing}
        project={project.name}
        onChange={actions.dispatch}
      />
      {(people.choose_by.length > 0 || people.leavers) && (
        <div className="mt-5 border-t border-line pt-5">
          <h4 id="whose" className="font-semibold">
            {sharing.whose}
          </h4>
          <div className="mt-3">
            <Choice
              labelledBy="whose"
              columns={1}
              value={setup.sharing.people}
              options={[
                { key: 'everybody', title: sharing.everybody },
                { key: 'some', title: sharing.someLater },
              ]}
              onChange={(key) =>
                actions.dispatch({ type: 'people_marked', people: key === 'some' ? 'some' : 'everybody' })
              }
            />
          </div>
        </div>
      )}
      <h4 className="mt-6 font-semibold">{strings.before.notShared}</h4>
      <ul className="mt-2 space-y-2 text-[0.9375rem]">
        {strings.before.notSharedItems(project.name, setup.detail.config.name).map((item) => (
          <li key={item} className="flex gap-2.5">
            <Minus aria-hidden className="mt-0.5 size-4.5 shrink-0 text-ink-soft" />
            {item}
          </li>
        ))}
      </ul>
      <p className="mt-5 border-t border-line pt-4 text-[0.9375rem] text-ink-soft">{strings.stored(project.name)}</p>
    </Card>
  );
};

const Sources = ({ setup }: { setup: Setup }): ReactNode => {
  const strings = useStrings();
  const { checkedOn, sources } = setup.detail.guide;
  return (
    <div className="mt-8 text-sm text-ink-soft">
      <p>{strings.before.checked(spellDay(checkedOn, strings.language.code))}</p>
      {sources.length > 0 && (
        <p className="mt-1">
          {strings.before.sources}:{' '}
          {sources.map(({ title, href }, index) => (
            <span key={title}>
              {index > 0 && ', '}
              {href === undefined ? title : <OutsideLink href={href}>{title}</OutsideLink>}
            </span>
          ))}
        </p>
      )}
    </div>
  );
};
