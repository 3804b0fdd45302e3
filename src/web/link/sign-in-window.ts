/** The window in which somebody signs in at the vendor. */
export interface SignInWindow {
  leadTo(url: string): void;
  /**
   * Works only until the window has left our own page: this page shares no browsing context with other origins
   * (Cross-Origin-Opener-Policy), so that a vendor's page cannot steer it. For the same reason nobody here can see
   * whether the window was closed by hand.
   */
  close(): void;
}

/**
 * Opens the window, empty but for some words. Inside a click and before anything is awaited, or the browser blocks it.
 *
 * @returns `undefined` when it was blocked.
 */
export const openSignInWindow = (words: string): SignInWindow | undefined => {
  const opened = window.open('', '_blank', 'popup,width=1024,height=800');
  if (opened === null) return undefined;
  opened.document.title = words;
  opened.document.body.textContent = words;
  return { leadTo: (url) => opened.location.replace(url), close: () => opened.close() };
};
