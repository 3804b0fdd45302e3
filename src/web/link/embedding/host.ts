import { readHello, sealed } from './messages.ts';
import type { HostMessage } from './messages.ts';

/** The page of the product around this one: the parent of its frame, or the opener of its window. */
export interface Host {
  /** Whether it has greeted. Until then this page is one like any other. */
  readonly greeted: () => boolean;
  /** Calls back when it greets. Answers how to stop. */
  readonly onGreeting: (callback: () => void) => () => void;
  /** The session token that came with the greeting; undefined when none comes in time. */
  readonly token: () => Promise<string | undefined>;
  /** Tells it, once it has greeted. Success, error and close are told once. */
  readonly tell: (message: HostMessage) => void;
}

/** The part of `window` that the host is reached by. */
export type HostedWindow = Pick<Window, 'addEventListener' | 'parent' | 'opener' | 'self'>;

const GREETS_WITHIN_MILLISECONDS = 10_000;

/**
 * Listens for the host. Only the window around this page is heard, only at an origin that may embed it, and only a
 * greeting; it is answered at that origin and no other.
 *
 * @param allowed the origins that may embed the Hub: the same that the server's `frame-ancestors` lists.
 */
export const findHost = (page: HostedWindow, allowed: readonly string[]): Host => {
  const around = page.parent === page.self ? (page.opener as Window | null) : page.parent;
  const callbacks = new Set<() => void>();
  const untold = new Map<string, HostMessage>();
  const told = new Set<string>();
  let origin: string | undefined;
  let token: string | undefined;

  const send = (message: HostMessage): void => {
    if (message.type !== 'height' && told.has(message.type)) return;
    // What happens to the visit of an account that is linked takes nothing back.
    if (message.type === 'error' && told.has('success')) return;
    told.add(message.type);
    around?.postMessage(sealed(message), origin ?? '');
  };

  const hear = (event: MessageEvent): void => {
    if (origin !== undefined || event.source !== around || !allowed.includes(event.origin)) return;
    const hello = readHello(event.data);
    if (hello === undefined) return;
    ({ origin } = event);
    ({ token } = hello);
    send({ type: 'ready' });
    for (const message of untold.values()) send(message);
    for (const callback of callbacks) callback();
  };
  if (around !== null && allowed.length > 0) page.addEventListener('message', hear);

  return {
    greeted: () => origin !== undefined,
    onGreeting: (callback) => {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    token: () =>
      new Promise((resolve) => {
        if (around === null || allowed.length === 0 || origin !== undefined) return resolve(token);
        callbacks.add(() => resolve(token));
        setTimeout(() => resolve(token), GREETS_WITHIN_MILLISECONDS);
      }),
    tell: (message) => (origin === undefined ? void untold.set(message.type, message) : send(message)),
  };
};

/** Whether this page is in a frame. */
export const isFramed = (): boolean => window.parent !== window;
