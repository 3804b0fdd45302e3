import { Search } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { inputLook } from '../../../ui/field-frame.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { AccountSearch, Order } from '../account-search.ts';
import { orders, standings } from '../account-search.ts';
import type { AccountCount } from '../account-types.ts';
import { environmentWord } from '../environment-word.ts';

const TYPING_PAUSE_MILLISECONDS = 250;

interface AccountFiltersProps {
  readonly search: AccountSearch;
  readonly counts: readonly AccountCount[];
  /** `isTyping`: one of many small changes, which make no step of the browser's history each. */
  readonly onSearch: (search: AccountSearch, isTyping?: boolean) => void;
}

/** What the list is narrowed by, each choice with how many accounts it leaves. */
export const AccountFilters = ({ search, counts, onSearch }: AccountFiltersProps): ReactNode => {
  const strings = useStrings();
  const { filters, orders: orderWords, standings: standingWords } = strings.accounts;
  const set = (change: Partial<AccountSearch>): void => onSearch({ ...search, ...change });
  const sumBy = (name: 'standing' | 'provider' | 'environment'): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const count of counts) sums.set(count[name], (sums.get(count[name]) ?? 0) + count.count);
    return sums;
  };
  const options = (sums: ReadonlyMap<string, number>, word: (key: string) => string) =>
    [...sums].map(([value, count]) => ({ value, label: filters.option(word(value), count) }));
  const ofStanding = sumBy('standing');
  const shownStandings = standings.filter((standing) => ofStanding.has(standing) || standing === search.standing);
  const names = new Map(counts.map(({ provider, provider_name: name }) => [provider, name]));
  return (
    <div
      role="search"
      aria-label={filters.heading}
      className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-[minmax(14rem,2fr)_repeat(3,minmax(0,1fr))]"
    >
      <SearchInput text={search.text} onText={(text) => onSearch({ ...search, text }, true)} />
      <Filter
        label={filters.standing}
        value={search.standing}
        options={shownStandings.map((value) => ({
          value,
          label: filters.option(standingWords[value].word, ofStanding.get(value) ?? 0),
        }))}
        onValue={(standing) => set({ standing: standing as AccountSearch['standing'] })}
      />
      <Filter
        label={filters.system}
        value={search.system}
        options={options(sumBy('provider'), (key) => names.get(key) ?? key)}
        onValue={(system) => set({ system })}
      />
      <Filter
        label={filters.environment}
        value={search.environment}
        options={options(sumBy('environment'), (key) => environmentWord(key, strings))}
        onValue={(environment) => set({ environment })}
      />
      {/* On wide screens the headings of the table sort. */}
      <div className="md:hidden">
        <Filter
          label={filters.sort}
          value={search.order}
          options={Object.keys(orders).map((value) => ({ value, label: orderWords[value as Order] }))}
          onValue={(order) => set({ order: order as Order })}
          isChosen
        />
      </div>
    </div>
  );
};

/** What is typed is searched for after a pause; the address changed from outside changes it. */
const SearchInput = ({ text, onText }: { text: string; onText: (text: string) => void }): ReactNode => {
  const { filters } = useStrings().accounts;
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  if (asked !== text) {
    setAsked(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => {
      setAsked(typed);
      onText(typed);
    }, TYPING_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
    // `onText` is new each time; what counts is what was typed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, text]);
  return (
    <div className="col-span-full lg:col-span-1">
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink-soft">
        {filters.search}
      </label>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-3.5 my-auto size-4.5 text-ink-soft"
        />
        <input
          id={id}
          type="search"
          value={typed}
          placeholder={filters.placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          className={`${inputLook} ps-10`}
        />
      </div>
    </div>
  );
};

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
  /** Something is always chosen: there is no "all". */
  readonly isChosen?: boolean;
}

const Filter = ({ label, value, options, onValue, isChosen = false }: FilterProps): ReactNode => {
  const { filters } = useStrings().accounts;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink-soft">
        {label}
      </label>
      <select id={id} className={inputLook} value={value} onChange={(event) => onValue(event.target.value)}>
        {!isChosen && <option value="">{filters.all}</option>}
        {/* An address may name what there is none of. */}
        {value !== '' && options.every((option) => option.value !== value) && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
