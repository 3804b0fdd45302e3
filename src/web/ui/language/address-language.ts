/** The languages of a reader, the dearest first: what the address asks for by `?language=de`, then the browser's own. */
export const preferredLanguages = (search: string, own: readonly string[]): readonly string[] => {
  const asked = new URLSearchParams(search).get('language');
  return asked === null ? own : [asked, ...own];
};

/** Writes the language into the address, so that a reload keeps it. What the history entry holds stays. */
export const keepLanguageInAddress = (
  { location, history }: { location: Pick<Location, 'href'>; history: Pick<History, 'state' | 'replaceState'> },
  code: string,
): void => {
  const url = new URL(location.href);
  url.searchParams.set('language', code);
  history.replaceState(history.state, '', url);
};
