/** What an address may ask for in its query, beside a link's secret in the fragment: `?theme=dark`. */
export interface Preferences {
  /** Absent: what the reader's system prefers. */
  readonly theme?: 'light' | 'dark';
}

export const readPreferences = (search: string): Preferences => {
  const theme = new URLSearchParams(search).get('theme');
  return theme === 'light' || theme === 'dark' ? { theme } : {};
};
