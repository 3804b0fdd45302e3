/** `system`: as the device prefers. */
export const themes = ['light', 'dark', 'system'] as const;

export type Theme = (typeof themes)[number];

export const isTheme = (text: unknown): text is Theme => themes.some((theme) => theme === text);

/** Dresses the page; the tokens of `tokens.css` follow. */
export const applyTheme = (theme: Theme): void => {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
};
