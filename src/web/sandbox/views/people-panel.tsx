import { spellNumber } from '../../ui/language/spell.ts';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import type { Description, TenantState } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { useActs, useRoster } from '../use-tenant.ts';
import { CompanySize } from './company-size.tsx';
import { Entry } from './entry.tsx';
import { HireForm } from './hire-form.tsx';
import { PersonRow } from './person-row.tsx';
import { Section } from './section.tsx';

interface PeoplePanelProps {
  readonly description: Description;
  readonly state: TenantState;
}

/** The tenant's people, as its administrator finds, adds, moves and ends them. */
export const PeoplePanel = ({ description, state }: PeoplePanelProps): ReactNode => {
  const strings = useStrings();
  const { provider, departments } = description;
  const { act, outcome } = useActs(provider);
  const [search, setSearch] = useState('');
  const { data: roster } = useRoster(provider, useDeferredValue(search.trim()));
  const spell = (count: number): string => spellNumber(count, strings.language.code);
  return (
    <Section
      heading={strings.people.heading}
      intro={strings.people.count(spell(state.counts.people))}
      outcome={outcome}
    >
      <Entry
        label={strings.people.search}
        hint={strings.people.searchHint}
        type="search"
        value={search}
        onValue={setSearch}
      />
      {roster?.found === 0 && <p className="text-ink-soft">{strings.people.none}</p>}
      <ul aria-label={strings.people.list} className="max-h-96 overflow-y-auto overscroll-contain">
        {roster?.people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            departments={departments}
            today={state.clock.slice(0, 10)}
            provider={provider}
            act={act}
          />
        ))}
      </ul>
      {roster && roster.found > roster.people.length && (
        <p className="text-sm text-ink-soft">{strings.people.more(roster.people.length, spell(roster.found))}</p>
      )}
      <HireForm provider={provider} act={act} />
      <CompanySize key={state.counts.people} provider={provider} size={state.counts.people} act={act} />
    </Section>
  );
};
