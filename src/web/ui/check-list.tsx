import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface CheckItem {
  readonly key: string;
  readonly label: string;
  readonly status: 'pass' | 'warn' | 'fail';
  readonly detail?: string | undefined;
  /** Something more to do about it. */
  readonly more?: ReactNode;
}

const looks = {
  pass: { Icon: CircleCheck, look: 'text-good' },
  warn: { Icon: TriangleAlert, look: 'text-warn' },
  fail: { Icon: CircleAlert, look: 'text-bad' },
} as const;

/** What was looked at and how it went, in words and by a sign. */
export const CheckList = ({
  items,
  words,
}: {
  items: readonly CheckItem[];
  words: Readonly<Record<CheckItem['status'], string>>;
}): ReactNode => (
  <ul className="divide-y divide-line">
    {items.map(({ key, label, status, detail, more }) => {
      const { Icon, look } = looks[status];
      return (
        <li key={key} className="flex gap-3 py-3 first:pt-0 last:pb-0">
          <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${look}`} />
          <div className="min-w-0 grow">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <bdi className="font-medium">{label}</bdi>
              <span className={`text-sm font-medium ${look}`}>{words[status]}</span>
            </div>
            {detail !== undefined && (
              <p className="text-[0.9375rem] text-ink-soft">
                <bdi>{detail}</bdi>
              </p>
            )}
            {more}
          </div>
        </li>
      );
    })}
  </ul>
);
