import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './spinner.tsx';

/** `primary`: the one thing to do on the view. `plain`: everything beside it. `quiet`: a text that acts. `danger`: what cannot be undone. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

const looks: Readonly<Record<ButtonKind, string>> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-strong px-5 shadow-sm',
  plain: 'bg-panel text-ink border border-line-strong hover:bg-sunken px-4',
  quiet: 'text-accent hover:text-accent-strong hover:bg-accent-tint px-2 -mx-2',
  danger: 'bg-bad text-panel hover:opacity-90 px-5 shadow-sm',
};

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control text-[0.9375rem] font-semibold transition-colors';

/** The look of a button, for links that act like one. */
export const buttonLook = (kind: ButtonKind): string => `${shape} ${looks[kind]} no-underline`;

interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind;
  /** At work: keeps the label, shows a spinner, takes no second click. It stays focusable, so that focus is not lost. */
  readonly busy?: boolean;
}

export const Button = ({ kind = 'plain', busy = false, children, className = '', ...rest }: ButtonProps): ReactNode => (
  <button
    type="button"
    {...rest}
    aria-busy={busy || undefined}
    aria-disabled={busy || undefined}
    className={`${buttonLook(kind)} ${busy ? 'cursor-progress' : ''} ${className}`}
  >
    {busy && <Spinner />}
    {children}
  </button>
);
