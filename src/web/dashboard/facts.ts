/** What the server wrote into the page as it sent it. */
const read = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** The one origin at which somebody can sign in, where it is not the one of this page: then the page was opened elsewhere. */
export const otherOrigin = (): string | undefined => {
  const url = read('public-url');
  return url === '' || url === location.origin ? undefined : url;
};

/** Whether simulated vendors run beside the real ones. */
export const isSandbox = (): boolean => read('sandbox') === 'on';

/** Whether a server said that no sandbox runs: nobody practises here. */
export const isProduction = (): boolean => read('sandbox') === 'off';

/** Whether the browser brought no sign-in when it asked for this page: nobody need be asked for then. */
export const cameSignedOut = (): boolean => read('signed-in') === 'no';
