import { useId } from 'react';
import type { ReactNode } from 'react';
import { Card } from '../../../ui/card.tsx';

interface DetailCardProps {
  readonly heading: string;
  readonly intro?: string;
  /** What can be done with what the card shows. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of an account. */
export const DetailCard = ({ heading, intro, action, children }: DetailCardProps): ReactNode => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div>
            <h2 id={id} className="text-lg font-semibold">
              {heading}
            </h2>
            {intro !== undefined && <p className="text-[0.9375rem] text-ink-soft">{intro}</p>}
          </div>
          {action}
        </div>
        <div className="mt-5">{children}</div>
      </Card>
    </section>
  );
};
