import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Hourglass,
  KeyRound,
  Link2Off,
  Pause,
  TriangleAlert,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useStrings } from '../../strings/strings.tsx';
import type { Standing } from '../account-types.ts';

/** How much a standing asks of the reader. */
type Weight = 'good' | 'quiet' | 'warn' | 'bad';

const signs: Readonly<Record<Standing, { readonly Icon: typeof Pause; readonly weight: Weight }>> = {
  working: { Icon: CircleCheck, weight: 'good' },
  gaps_accepted: { Icon: CircleDashed, weight: 'good' },
  sharing_pending: { Icon: UsersRound, weight: 'warn' },
  permissions_missing: { Icon: KeyRound, weight: 'warn' },
  not_answering: { Icon: TriangleAlert, weight: 'warn' },
  rate_limited: { Icon: Hourglass, weight: 'quiet' },
  relink_needed: { Icon: Link2Off, weight: 'bad' },
  connector_disabled: { Icon: CircleSlash, weight: 'quiet' },
  suspended: { Icon: Pause, weight: 'quiet' },
};

const looks: Readonly<Record<Weight, string>> = {
  good: 'bg-good-tint text-good',
  quiet: 'bg-sunken text-ink',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
};

/** How an account stands, in a word and by a sign. The word carries it, never the colour alone. */
export const StandingMark = ({ standing }: { standing: Standing }): ReactNode => {
  const { accounts } = useStrings();
  const { Icon, weight } = signs[standing];
  return (
    <span
      data-standing={standing}
      className={`inline-flex max-w-full items-center gap-1.5 rounded-full px-2.5 py-1 text-sm font-semibold ${looks[weight]}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {accounts.standings[standing].word}
    </span>
  );
};
