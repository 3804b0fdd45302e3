import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useStrings } from '../../strings/strings.tsx';
import { orders, turnOrder } from '../account-search.ts';
import type { Order, SortedBy } from '../account-search.ts';
import type { Account } from '../account-types.ts';
import { AccountRow, columnsLook } from './account-row.tsx';

interface AccountTableProps {
  readonly accounts: readonly Account[];
  /** How many there are beyond those that are loaded; for a screen reader. */
  readonly total: number;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly isNew: (account: Account) => boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onEnd: () => void;
}

const ROW_PIXELS = 69;
const ROWS_BEYOND = 10;

/** The list, of which only what can be seen is in the document: ten thousand rows scroll like ten. */
export const AccountTable = (props: AccountTableProps): ReactNode => {
  const { accounts, total, order, onOrder, isNew, hasMore, isLoadingMore, onEnd } = props;
  const strings = useStrings().accounts;
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const rows = useWindowVirtualizer({
    count: accounts.length,
    estimateSize: () => ROW_PIXELS,
    getItemKey: (index) => accounts[index]?.id ?? index,
    overscan: ROWS_BEYOND,
    scrollMargin: top,
  });
  const shown = rows.getVirtualItems();
  const isAtEnd = (shown.at(-1)?.index ?? 0) >= accounts.length - 1;
  const wantsMore = isAtEnd && hasMore && !isLoadingMore;
  useEffect(() => {
    if (wantsMore) onEnd();
    // `onEnd` is new each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wantsMore, accounts.length]);
  return (
    <>
      <div
        role="table"
        className="isolate"
        aria-label={strings.title}
        aria-rowcount={Math.max(total, accounts.length) + 1}
      >
        <TableHead order={order} onOrder={onOrder} />
        <div
          ref={body}
          role="rowgroup"
          className="relative md:overflow-hidden md:rounded-b-card md:border-x md:border-b md:border-line"
          style={{ height: rows.getTotalSize() }}
          onKeyDown={moveBetweenRows}
        >
          {shown.map(({ index, key, start }) => {
            const account = accounts[index];
            return account === undefined ? null : (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className="absolute inset-x-0 top-0 scroll-mt-12 pb-3 md:pb-0"
                style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
              >
                <AccountRow account={account} isNew={isNew(account)} />
              </div>
            );
          })}
        </div>
      </div>
      <p role="status" className="min-h-6 pt-3 text-center text-sm text-ink-soft">
        {isLoadingMore ? strings.loadingMore : ''}
      </p>
    </>
  );
};

/** Arrow keys go from one row's link to the next. */
const moveBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest('[role=row]');
  if (step === undefined || row === null) return;
  const wanted = Number(row.getAttribute('aria-rowindex')) + step;
  const next = event.currentTarget.querySelector<HTMLElement>(`[aria-rowindex="${wanted}"] a`);
  if (next === null) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  // At once, or a key that is held down runs away from the rows that are drawn.
  next.closest('[role=row]')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
};

const sortedColumns = [
  ['owner', 'owner_name'],
  ['standing', undefined],
  ['system', undefined],
  ['lastSuccess', 'last_success_at'],
  ['linkedAt', 'linked_at'],
] as const;

/** Stays in sight. On narrow screens the cards name their own cells, and a choice above sorts. */
const TableHead = ({ order, onOrder }: Pick<AccountTableProps, 'order' | 'onOrder'>): ReactNode => {
  const { columns } = useStrings().accounts;
  return (
    <div
      role="rowgroup"
      className="max-md:sr-only md:sticky md:top-0 md:z-10 md:rounded-t-card md:border md:border-line md:bg-sunken md:px-5"
    >
      <div role="row" aria-rowindex={1} className={columnsLook}>
        {sortedColumns.map(([name, by]) => (
          <div key={name} role="columnheader" {...(by !== undefined && { 'aria-sort': sortOf(order, by) })}>
            {by === undefined ? (
              <span className="block py-2.5 text-sm font-semibold text-ink-soft">{columns[name]}</span>
            ) : (
              <SortButton name={columns[name]} sort={sortOf(order, by)} onSort={() => onOrder(turnOrder(order, by))} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
};

const sortOf = (order: Order, by: SortedBy) =>
  orders[order].by !== by ? 'none' : orders[order].direction === 'asc' ? 'ascending' : 'descending';

const arrows = { none: ChevronsUpDown, ascending: ArrowUp, descending: ArrowDown } as const;

interface SortButtonProps {
  readonly name: string;
  readonly sort: keyof typeof arrows;
  readonly onSort: () => void;
}

const SortButton = ({ name, sort, onSort }: SortButtonProps): ReactNode => {
  const Arrow = arrows[sort];
  return (
    <button
      type="button"
      onClick={onSort}
      className="-mx-2 inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-sm font-semibold text-ink-soft hover:text-ink max-md:hidden"
    >
      {name}
      <Arrow aria-hidden className={`size-4 ${sort === 'none' ? 'opacity-50' : ''}`} />
    </button>
  );
};
