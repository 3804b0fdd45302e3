/** Marks the messages of both sides among those of others. The loader, `packages/hub`, knows the same words. */
const source = 'rollcall-hub';

/** What the page tells the page around it. */
export type HostMessage =
  | { readonly type: 'ready' }
  /** How high the frame must be to show everything. */
  | { readonly type: 'height'; readonly pixels: number }
  | { readonly type: 'success'; readonly id: string; readonly provider: string }
  | { readonly type: 'error'; readonly code: string; readonly message: string }
  /** The person wants to leave. `step`: the view on which they were; `code`: what stood in the way there. */
  | { readonly type: 'close'; readonly step: string; readonly code?: string };

export const sealed = (message: HostMessage) => ({ source, ...message });

/** The greeting of a loader. */
export interface Hello {
  /** A session token, where the address has no secret. */
  readonly token?: string;
}

/** Reads a greeting; undefined for anything else. */
export const readHello = (data: unknown): Hello | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  const { source: from, type, token } = data as Readonly<Record<string, unknown>>;
  if (from !== source || type !== 'hello') return undefined;
  if (token === undefined) return {};
  return typeof token === 'string' && token !== '' && token.length <= 500 ? { token } : undefined;
};
