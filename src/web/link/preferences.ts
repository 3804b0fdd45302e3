/** What an address may ask for in its query, beside a link's secret in the fragment: `?theme=dark&language=de`. */
export interface Preferences {
  /** Absent: what the reader's system prefers. */
  readonly theme?: 'light' | 'dark';
  /** Languages, the dearest first. */
  readonly languages: readonly string[];
}

export const readPreferences = (search: string, own: readonly string[]): Preferences => {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  const language = query.get('language');
  return {
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    languages: language === null ? own : [language, ...own],
  };
};
