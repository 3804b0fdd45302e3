/** The window in which somebody signs in at the vendor. */
export interface SignInWindow {
  leadTo(url: string): void;
  /**
   * Works only until the window has left our own page: alone, this page shares no browsing context with other origins
   * (Cross-Origin-Opener-Policy), and what the page around a frame allows is not known. For the same reason nobody here
   * can see whether the window was closed by hand.
   */
  close(): void;
}

/**
 * Opens the window, empty but for some words. Inside a click and before anything is awaited, or the browser blocks it.
 *
 * @returns `undefined` when it was blocked, or when it is out of reach: a frame whose page around it isolates itself gets
 * no window to lead.
 */
export const openSignInWindow = (words: string): SignInWindow | undefined => {
  const opened = window.open('', '_blank', 'popup,width=1024,height=800');
  if (opened === null) return undefined;
  opened.document.title = words;
  opened.document.body.textContent = words;
  return {
    leadTo: (url) => {
      // A vendor's page must not steer this one, which only the policy of the page around a frame would prevent.
      opened.opener = null;
      opened.location.replace(url);
    },
    close: () => opened.close(),
  };
};
