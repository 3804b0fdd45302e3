import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { buttonLook } from '../../ui/button.tsx';
import type { ButtonKind } from '../../ui/button.tsx';

const Anchor = ({ kind = 'plain', ...rest }: ComponentProps<'a'> & { kind?: ButtonKind }): ReactNode => (
  <a {...rest} className={buttonLook(kind)} />
);

/** A way to another page that looks like a button. */
export const ButtonLink = createLink(Anchor);
