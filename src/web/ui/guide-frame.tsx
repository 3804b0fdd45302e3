import { Check, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** One part of a drawn control. */
export interface FramePart {
  readonly kind: 'menu' | 'button' | 'input' | 'checkbox' | 'tile' | 'value';
  readonly label: string;
  readonly state?: 'checked' | 'selected' | 'filled' | 'highlighted';
  readonly value?: string;
}

const ring = (part: FramePart): string =>
  part.state === 'selected' || part.state === 'highlighted' ? 'ring-2 ring-accent' : '';

const drawPart = (part: FramePart): ReactNode => {
  switch (part.kind) {
    case 'menu':
      return (
        <span
          className={`flex items-center justify-between rounded-md px-3 py-2 ${part.state ? 'bg-accent-tint font-semibold' : ''} ${ring(part)}`}
        >
          {part.label}
          <ChevronRight className="size-4 text-ink-soft" />
        </span>
      );
    case 'button':
      return (
        <span
          className={`inline-block rounded-md border border-line-strong px-4 py-1.5 font-semibold ${ring(part)} ${part.state === 'highlighted' ? 'ring-offset-2 ring-offset-sunken' : ''}`}
        >
          {part.label}
        </span>
      );
    case 'checkbox':
      return (
        <span className="flex items-center gap-2.5">
          <span
            className={`grid size-4.5 shrink-0 place-items-center rounded border ${part.state === 'checked' ? 'border-accent bg-accent text-accent-ink' : 'border-line-strong'}`}
          >
            {part.state === 'checked' && <Check className="size-3.5" strokeWidth={3} />}
          </span>
          {part.label}
        </span>
      );
    case 'tile':
      return (
        <span
          className={`grid min-h-20 w-36 place-items-center rounded-lg border border-line bg-panel p-3 text-center font-semibold ${ring(part)}`}
        >
          {part.label}
        </span>
      );
    case 'input':
    case 'value':
      return (
        <span className="block">
          <span className="mb-1 block text-xs text-ink-soft">{part.label}</span>
          <span
            className={`block min-h-9 rounded-md border border-line-strong bg-panel px-3 py-1.5 ${part.kind === 'value' ? 'font-mono' : ''} ${ring(part)}`}
          >
            {part.value ?? ''}
          </span>
        </span>
      );
  }
};

interface GuideFrameProps {
  /** What the drawing shows, in words. */
  readonly alt: string;
  /** Said under it, so that nobody takes it for a screenshot. */
  readonly caption: string;
  readonly parts: readonly FramePart[];
}

/** A part of the vendor's page, drawn, from left to right as there. An image to a screen reader: nothing in it can be used. */
export const GuideFrame = ({ alt, caption, parts }: GuideFrameProps): ReactNode => (
  <figure>
    <div role="img" aria-label={alt} className="overflow-hidden rounded-control border border-line bg-sunken text-sm">
      <div aria-hidden dir="ltr" className="flex gap-1.5 border-b border-line px-3 py-2">
        <span className="size-2 rounded-full bg-line-strong opacity-50" />
        <span className="size-2 rounded-full bg-line-strong opacity-50" />
        <span className="size-2 rounded-full bg-line-strong opacity-50" />
      </div>
      <div
        aria-hidden
        dir="ltr"
        className="flex max-w-md flex-col items-stretch gap-2.5 p-4 [&>div:has(>.inline-block)]:mt-1"
      >
        {parts.map((part) => (
          <div key={`${part.kind} ${part.label}`}>{drawPart(part)}</div>
        ))}
      </div>
    </div>
    <figcaption className="mt-1.5 text-xs text-ink-soft">{caption}</figcaption>
  </figure>
);
