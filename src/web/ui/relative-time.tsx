import { Tooltip } from '@base-ui/react/tooltip';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from './language/create-strings.tsx';
import { spellExact, spellRelative } from './language/spell-relative.ts';
import { useNow } from './use-now.ts';

const REFRESHED_EVERY_MILLISECONDS = 30_000;

/** How long ago something was, with the exact time in UTC on hover and on focus. `at` is an ISO instant. */
export const RelativeTime = ({ at }: { at: string }): ReactNode => {
  const id = useId();
  const { code } = useLanguage().language;
  const exact = spellExact(at, code);
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        closeOnClick={false}
        render={<time dateTime={at} tabIndex={0} aria-describedby={id} />}
        className="rounded-sm tabular-nums underline decoration-line-strong decoration-dotted underline-offset-4"
      >
        {spellRelative(at, useNow(REFRESHED_EVERY_MILLISECONDS), code)}
        <span id={id} hidden>
          {exact}
        </span>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className="rounded-control bg-ink px-2.5 py-1.5 text-sm text-surface tabular-nums shadow-card">
            {exact}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
};
