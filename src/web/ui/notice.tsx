import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const tones = {
  info: { Icon: Info, look: 'bg-accent-tint', icon: 'text-accent' },
  good: { Icon: CircleCheck, look: 'bg-good-tint', icon: 'text-good' },
  warn: { Icon: TriangleAlert, look: 'bg-warn-tint', icon: 'text-warn' },
  bad: { Icon: CircleAlert, look: 'bg-bad-tint', icon: 'text-bad' },
} as const;

interface NoticeProps {
  readonly tone: Tone;
  /** What the icon says, for those who do not see it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A remark that must not be missed. The icon and the label carry the tone, never the colour alone. */
export const Notice = ({ tone, label, children }: NoticeProps): ReactNode => {
  const { Icon, look, icon } = tones[tone];
  return (
    <div className={`flex gap-3 rounded-control px-3.5 py-3 text-[0.9375rem] ${look}`}>
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${icon}`} />
      <div className="min-w-0 grow">
        {label !== undefined && <span className="sr-only">{label}: </span>}
        {children}
      </div>
    </div>
  );
};
