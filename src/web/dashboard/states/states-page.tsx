import type { ReactNode } from 'react';

export const StatesPage = (): ReactNode => null;
