type Page = Pick<Window, 'location' | 'history'>;

const read = (state: unknown): string | undefined => {
  const { invitation } = (state ?? {}) as { invitation?: unknown };
  return typeof invitation === 'string' ? invitation : undefined;
};

/**
 * Takes the secret of an invitation out of the address, before anything is asked: it stays in the history entry alone, so
 * that a reload goes on with it.
 */
export const takeInvitationToken = ({ location, history }: Page): void => {
  const fragment = location.hash.slice(1);
  if (fragment === '') return;
  const state: unknown = history.state;
  history.replaceState({ ...(state as object), invitation: fragment }, '', `${location.pathname}${location.search}`);
};

/** The secret of the invitation that was opened. */
export const invitationToken = ({ history }: Pick<Page, 'history'>): string | undefined => read(history.state);
