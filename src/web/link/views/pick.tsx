import { ChevronRight, Search } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { buttonLook } from '../../ui/button.tsx';
import { inputLook } from '../../ui/field-frame.tsx';
import { InitialsTile } from '../../ui/initials-tile.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { Failure } from '../failure.ts';
import type { Integration } from '../hub-types.ts';
import { contactLink } from '../plain-words.ts';
import { searchIntegrations } from '../search.ts';
import type { Visit } from '../setup.ts';
import { useStrings } from '../strings/strings.tsx';
import { ViewHeading } from './view-heading.tsx';

interface PickProps {
  readonly visit: Visit;
  readonly choosing: string | undefined;
  readonly failure: Failure | undefined;
  readonly onChoose: (integrationId: string) => void;
}

/** Choose the system: a list that narrows while one types, typos forgiven. */
export const Pick = ({ visit, choosing, failure, onChoose }: PickProps): ReactNode => {
  const strings = useStrings();
  const [query, setQuery] = useState('');
  const { project, session } = visit.settings;
  const found = searchIntegrations(visit.offered.integrations, query);
  return (
    <div className="mx-auto max-w-xl">
      <ViewHeading>{strings.pick.heading}</ViewHeading>
      <p className="mt-2 text-ink-soft">{strings.pick.intro(project.name, session.origin_owner_name)}</p>
      {failure !== undefined && (
        <div role="alert" className="mt-5">
          <Notice tone="bad">{strings.pick.failed}</Notice>
        </div>
      )}
      <div className="mt-6">
        <label htmlFor="system-search" className="mb-1.5 block font-semibold">
          {strings.pick.search}
        </label>
        <div className="relative">
          <Search aria-hidden className="absolute inset-y-0 start-3.5 my-auto size-5 text-ink-soft" />
          <input
            id="system-search"
            type="search"
            autoComplete="off"
            spellCheck={false}
            className={`${inputLook} ps-11`}
            placeholder={strings.pick.placeholder}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <p role="status" className="sr-only">
          {query === '' ? '' : found.length === 0 ? strings.pick.none(query) : strings.pick.count(found.length)}
        </p>
      </div>
      <ul className="mt-4 space-y-2.5">
        {found.map((integration) => (
          <li key={integration.integration_id}>
            <SystemButton
              integration={integration}
              opening={choosing === integration.integration_id}
              onChoose={() => onChoose(integration.integration_id)}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <NoneFound visit={visit} query={query} />}
    </div>
  );
};

interface SystemButtonProps {
  readonly integration: Integration;
  readonly opening: boolean;
  readonly onChoose: () => void;
}

const SystemButton = ({ integration, opening, onChoose }: SystemButtonProps): ReactNode => {
  const { name, summary, environment, environment_label: environmentLabel } = integration;
  return (
    <button
      type="button"
      onClick={onChoose}
      aria-busy={opening || undefined}
      className="flex w-full items-center gap-4 rounded-card border border-line bg-panel p-4 text-start shadow-card transition-colors hover:border-accent"
    >
      <InitialsTile name={name} />
      <span className="min-w-0 grow">
        <span className="block font-semibold">{name}</span>
        <span className="block text-sm text-ink-soft">
          <bdi>{environment === 'production' ? summary : `${environmentLabel}. ${summary}`}</bdi>
        </span>
      </span>
      {opening ? <Spinner /> : <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-soft rtl:rotate-180" />}
    </button>
  );
};

const NoneFound = ({ visit, query }: { visit: Visit; query: string }): ReactNode => {
  const strings = useStrings();
  const { project } = visit.settings;
  const contact = contactLink(project.support_contact, strings.support.subject(query));
  return (
    <div className="rounded-card border border-dashed border-line-strong p-6">
      <p className="font-semibold">{strings.pick.none(query)}</p>
      <p className="mt-1 text-ink-soft">{strings.pick.noneHelp(project.name)}</p>
      {contact !== undefined && (
        <a href={contact} className={`${buttonLook('plain')} mt-4`}>
          {strings.pick.request}
        </a>
      )}
    </div>
  );
};
