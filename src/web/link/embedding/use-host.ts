import { useEffect, useSyncExternalStore } from 'react';
import type { LinkState } from '../state.ts';
import type { Strings } from '../strings/strings.tsx';
import { isFramed } from './host.ts';
import type { Host } from './host.ts';

const CLOSES_ITSELF_AFTER_MILLISECONDS = 500;

/** Codes of the session come as the API spells its errors. */
const snakeCase = (code: string): string => code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();

/** Where the person is, and what stands in the way. */
const exitOf = (state: LinkState): { readonly step: string; readonly code?: string } => {
  const code = state.view === 'closed' ? state.reason : 'failure' in state ? state.failure?.code : undefined;
  return { step: state.view, ...(code !== undefined && { code: snakeCase(code) }) };
};

/**
 * Tells the host what becomes of the visit, and how high the page is.
 *
 * @returns how the person leaves: only where there is a host to go back to.
 */
export const useHost = (host: Host, state: LinkState, strings: Strings): (() => void) | undefined => {
  const greeted = useSyncExternalStore(host.onGreeting, host.greeted);
  const at = state.view === 'sharing' ? state.after : state;
  const linked = 'linked' in at ? at.linked : undefined;
  const closed = state.view === 'closed' ? state.reason : undefined;

  useEffect(() => {
    if (linked !== undefined) host.tell({ type: 'success', id: linked.id, provider: linked.provider });
  }, [host, linked]);

  useEffect(() => {
    if (closed !== undefined)
      host.tell({ type: 'error', code: snakeCase(closed), message: strings.closed[closed].title });
  }, [host, closed, strings]);

  useEffect(() => {
    const page = document.getElementById('page');
    if (!greeted || !isFramed() || page === null) return undefined;
    const watching = new ResizeObserver(() => host.tell({ type: 'height', pixels: Math.ceil(page.scrollHeight) }));
    watching.observe(page);
    return () => watching.disconnect();
  }, [host, greeted]);

  return greeted
    ? () => {
        host.tell({ type: 'close', ...exitOf(state) });
        // The host takes the window away once it has heard; this is for one that is no longer there.
        if (!isFramed()) setTimeout(() => window.close(), CLOSES_ITSELF_AFTER_MILLISECONDS);
      }
    : undefined;
};
