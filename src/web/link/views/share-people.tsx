import type { ReactNode } from 'react';
import { TickRow } from '../../ui/tick-row.tsx';
import type { DraftEvent, SharingDraft } from '../sharing.ts';
import type { HubSharing, PeopleDimension, PeopleOption } from '../sharing-types.ts';
import { useStrings } from '../strings/strings.tsx';

interface SharePeopleProps {
  readonly offered: HubSharing;
  readonly draft: SharingDraft;
  readonly onChange: (event: DraftEvent) => void;
}

/** By what people are chosen: the HR system's own values, each with how many have it. Nobody is named. */
export const SharePeople = ({ offered, draft, onChange }: SharePeopleProps): ReactNode => {
  const { sharing } = useStrings();
  const lists = offered.offer.people.choose_by.flatMap((by) => {
    const options = offered.options[by] ?? [];
    return options.length > 0 ? [{ by, options }] : [];
  });
  return (
    <div className="mt-6 space-y-6">
      <p className="text-[0.9375rem] text-ink-soft">{sharing.byHint}</p>
      {lists.map((list) => (
        <Values key={list.by} {...list} draft={draft} onChange={onChange} />
      ))}
      {offered.leavers !== null && (
        <div className="border-t border-line pt-3">
          <TickRow
            checked={draft.withoutLeavers}
            onChange={(out) => onChange({ type: 'leavers_marked', left: out ? 'out' : 'in' })}
            title={sharing.withoutLeavers(offered.leavers)}
          />
        </div>
      )}
    </div>
  );
};

interface ValuesProps extends Pick<SharePeopleProps, 'draft' | 'onChange'> {
  readonly by: PeopleDimension;
  readonly options: readonly PeopleOption[];
}

const Values = ({ by, options, draft, onChange }: ValuesProps): ReactNode => {
  const { sharing } = useStrings();
  return (
    <fieldset>
      <legend className="font-semibold">{sharing.by[by]}</legend>
      <div className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {options.map(({ value, label, people }) => (
          <TickRow
            key={value}
            checked={draft.filter[by]?.has(value) ?? false}
            onChange={(marked) => onChange({ type: 'value_marked', by, value, marked })}
            title={<bdi>{label}</bdi>}
            aside={sharing.people(people)}
          />
        ))}
      </div>
    </fieldset>
  );
};
