import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';

/** Something is going on. Always beside words that say what. */
export const Spinner = (): ReactNode => <LoaderCircle aria-hidden className="size-4.5 shrink-0 animate-spin" />;
