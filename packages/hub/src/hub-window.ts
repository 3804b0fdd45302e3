/** The frame or window that the Hub is in. */
export interface HubWindow {
  /** The one that may speak. */
  current(): Window | null;
  leadTo(url: URL): void;
  /** Calls back whenever the Hub's page may have arrived, and may not yet have been greeted. */
  onArrival(greet: () => void): void;
  setHeight(pixels: number): void;
  focus(): void;
  remove(): void;
}

/** A frame at the end of an element. */
export const makeFrame = (container: Node, heightPixels: number | undefined): HubWindow => {
  const frame = document.createElement('iframe');
  frame.title = 'Link account';
  // For the buttons that copy what is entered at the vendor.
  frame.allow = 'clipboard-write';
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height: `${heightPixels ?? 480}px` });
  return {
    current: () => frame.contentWindow,
    leadTo(url) {
      frame.src = url.href;
      container.appendChild(frame);
    },
    onArrival: (greet) => frame.addEventListener('load', greet),
    setHeight(pixels) {
      if (heightPixels === undefined) frame.style.height = `${pixels}px`;
    },
    focus: () => frame.focus(),
    remove: () => frame.remove(),
  };
};

/** A page of another origin does not say when it has arrived, nor when it was reloaded. */
const GREETING_EVERY_MILLISECONDS = 500;

/**
 * A window of its own, empty until it is led somewhere. Inside a click.
 *
 * @returns undefined when the browser blocked it.
 */
export const makePopup = (): HubWindow | undefined => {
  const popup = window.open('', '_blank', 'popup,width=1024,height=800');
  if (popup === null) return undefined;
  let greeting: ReturnType<typeof setInterval> | undefined;
  return {
    current: () => (popup.closed ? null : popup),
    leadTo: (url) => popup.location.replace(url.href),
    onArrival: (greet) => void (greeting = setInterval(greet, GREETING_EVERY_MILLISECONDS)),
    setHeight: () => undefined,
    focus: () => popup.focus(),
    remove() {
      clearInterval(greeting);
      popup.close();
    },
  };
};
