import { useState } from 'react';
import { applyTheme, isTheme } from '../../ui/theme.ts';
import type { Theme } from '../../ui/theme.ts';
import { keep, readKept } from '../kept.ts';

/** The theme that was chosen in this browser. */
export const keptTheme = (): Theme => {
  const kept = readKept('theme');
  return isTheme(kept) ? kept : 'system';
};

export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useState(keptTheme);
  const choose = (next: Theme): void => {
    setTheme(next);
    applyTheme(next);
    keep('theme', next === 'system' ? undefined : next);
  };
  return [theme, choose];
};
