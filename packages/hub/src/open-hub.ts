import { hubAddress, HubFailure } from './hub-address.ts';
import { makeFrame, makePopup } from './hub-window.ts';
import { hello, readMessage } from './messages.ts';
import type { HubError, HubExit, HubOptions, OpenHub } from './options.ts';

const ANSWERS_WITHIN_MILLISECONDS = 15_000;

/**
 * Opens the Hub for one connect session.
 *
 * @throws TypeError naming the option that cannot be so. Everything that fails later is told to `onError`.
 */
export const openHub = (options: HubOptions): OpenHub => {
  const address = hubAddress(options);
  const told = new Set<string>();
  const place =
    options.mode === 'popup' ? makePopup() : makeFrame(containerOf(options.container), options.heightPixels);
  let answered = false;
  let open = true;

  const close = (): void => {
    open = false;
    clearTimeout(waiting);
    removeEventListener('message', hear);
    place?.remove();
  };

  const focus = (): boolean => {
    if (!open || !place?.current()) return false;
    place.focus();
    return true;
  };

  /** Does something once, however often it is heard of. */
  const once = (event: string, tell: () => void): void => {
    if (!open || told.has(event)) return;
    told.add(event);
    tell();
  };
  const fail = ({ code, message }: HubError): void => once('error', () => options.onError?.({ code, message }));
  const leave = (exit: HubExit = {}): void =>
    once('close', () => {
      close();
      options.onClose?.(exit);
    });

  const hear = ({ source, origin, data }: MessageEvent): void => {
    const speaker = place?.current();
    if (!speaker || source !== speaker || origin !== address.origin) return;
    const message = readMessage(data);
    switch (message?.type) {
      case 'ready':
        answered = true;
        return clearTimeout(waiting);
      case 'height':
        return place?.setHeight(message.pixels);
      case 'success':
        return once('success', () => options.onSuccess?.({ id: message.id, provider: message.provider }));
      case 'error':
        return fail(message);
      case 'close': {
        const { type: _type, ...exit } = message;
        return leave(exit);
      }
      default:
    }
  };

  const greet = (): void => {
    const listener = place?.current();
    if (listener) return listener.postMessage(hello(address.token), address.origin);
    // A window that is shut off from this page looks closed, too.
    if (answered) return leave();
    fail(notAnswering(address.origin));
    close();
  };

  const waiting = setTimeout(() => fail(notAnswering(address.origin)), ANSWERS_WITHIN_MILLISECONDS);
  if (place === undefined) {
    const blocked = new HubFailure('popup_blocked', 'The browser blocked the window: call openHub inside a click.');
    // Nobody has the answer of this function yet.
    queueMicrotask(() => {
      fail(blocked);
      close();
    });
    return { close, focus };
  }
  addEventListener('message', hear);
  address.find().then(
    (url) => {
      if (!open) return;
      place.leadTo(url);
      place.onArrival(greet);
    },
    (error: unknown) => {
      fail(error instanceof HubFailure ? error : new HubFailure('not_answering', String(error)));
      close();
    },
  );
  return { close, focus };
};

const containerOf = (container: unknown): Node => {
  if (container instanceof Node) return container;
  throw new TypeError('container must be an element of the page, or mode "popup".');
};

const notAnswering = (hub: string): HubFailure =>
  new HubFailure(
    'not_answering',
    `The Hub at ${hub} did not answer this page. Is ${location.origin} in embed_origins of a connector profile?`,
  );
