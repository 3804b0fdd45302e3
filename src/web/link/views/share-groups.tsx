import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { TickRow } from '../../ui/tick-row.tsx';
import { humanise } from '../plain-words.ts';
import type { DraftEvent, SharingDraft } from '../sharing.ts';
import type { SharingOffer } from '../sharing-types.ts';
import { useStrings } from '../strings/strings.tsx';

interface ShareGroupsProps {
  readonly offer: SharingOffer;
  readonly draft: SharingDraft;
  /** The host product. */
  readonly project: string;
  readonly onChange: (event: DraftEvent) => void;
}

/** What is shared, group by group: what can be kept back is unticked in place. */
export const ShareGroups = ({ offer, draft, project, onChange }: ShareGroupsProps): ReactNode => {
  const { sharing } = useStrings();
  const free = offer.groups.filter(({ required }) => !required);
  return (
    <>
      <p className="mt-3 text-[0.9375rem] text-ink-soft">
        {free.length > 0 ? sharing.intro(project) : sharing.allNeeded(project)}
      </p>
      <ul className="mt-3 divide-y divide-line">
        <li>
          <Given group="people" why={sharing.always} />
        </li>
        {offer.groups.map(({ key, required }) => (
          <li key={key}>
            {required ? (
              <Given group={key} why={sharing.needed(project)} />
            ) : (
              <TickRow
                checked={!draft.withheld.has(key)}
                onChange={(shared) => onChange({ type: 'group_marked', group: key, shared })}
                {...wordsOf(sharing.groups, key)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

type Groups = Readonly<Record<string, { readonly name: string; readonly detail: string }>>;

const wordsOf = (groups: Groups, key: string): { title: string; detail?: string } => {
  const words = groups[key];
  return words === undefined ? { title: humanise(key) } : { title: words.name, detail: words.detail };
};

/** A group that is shared in any case, and why. */
const Given = ({ group, why }: { group: string; why: string }): ReactNode => {
  const { title, detail } = wordsOf(useStrings().sharing.groups, group);
  return (
    <div className="flex items-start gap-3 py-2.5">
      <Check aria-hidden className="mt-0.5 size-5 shrink-0 text-good" />
      <p className="min-w-0 grow text-[0.9375rem]">
        <span className="font-medium">{title}</span>
        <span className="ms-2 text-sm text-ink-soft">{why}</span>
        <span className="block text-sm text-ink-soft">{detail}</span>
      </p>
    </div>
  );
};
