/** What the Hub's page tells the page around it. */
export type HubMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly pixels: number }
  | { readonly type: 'success'; readonly id: string; readonly provider: string }
  | { readonly type: 'error'; readonly code: string; readonly message: string }
  | { readonly type: 'close'; readonly step?: string; readonly code?: string };

/** Marks the messages of both sides among those of others. */
const source = 'rollcall-hub';

/** The greeting, which the Hub answers only to the page around it, at an origin that may embed it. */
export const hello = (token: string | undefined) => ({ source, type: 'hello', ...(token !== undefined && { token }) });

/** Frames are never higher than this, whatever a message says. */
const MAXIMUM_HEIGHT_PIXELS = 20_000;

const isName = (value: unknown): value is string => typeof value === 'string' && /^[a-z_]{1,50}$/.test(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000;

/** Reads a message; undefined for anything that is not exactly one of the Hub's. */
export const readMessage = (data: unknown): HubMessage | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Readonly<Record<string, unknown>>;
  if (message['source'] !== source) return undefined;
  const { type, pixels, id, provider, step, code, message: text } = message;
  if (type === 'ready') return { type };
  if (type === 'close') return { type, ...(isName(step) && { step }), ...(isName(code) && { code }) };
  if (type === 'height' && typeof pixels === 'number' && pixels > 0 && pixels <= MAXIMUM_HEIGHT_PIXELS)
    return { type, pixels };
  if (type === 'success' && isText(id) && isText(provider)) return { type, id, provider };
  if (type === 'error' && isText(code) && isText(text)) return { type, code, message: text };
  return undefined;
};
