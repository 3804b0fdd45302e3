import type { ConnectorDetail, Integrations } from './hub-types.ts';
import type { Setup, Visit } from './setup.ts';
import type { LinkState } from './state.ts';

/** What the server says in the reader's language: the systems on offer and, once one is chosen, its guide and form. */
export interface Words {
  readonly offered: Integrations;
  readonly detail?: ConnectorDetail;
}

const translateVisit = (visit: Visit, { offered }: Words): Visit => ({ ...visit, offered });

const translateSetup = (setup: Setup, words: Words): Setup => {
  const { integration_id: id } = setup.integration;
  const { detail = setup.detail, offered } = words;
  return {
    ...setup,
    visit: translateVisit(setup.visit, words),
    integration: offered.integrations.find(({ integration_id }) => integration_id === id) ?? setup.integration,
    // Whoever chose another system meanwhile keeps that one.
    detail: detail.config.key === setup.detail.config.key ? detail : setup.detail,
  };
};

/** The same state in other words: everything that was typed, ticked, chosen and opened stays, since it goes by keys. */
export const translate = (state: LinkState, words: Words): LinkState => {
  if ('setup' in state) return { ...state, setup: translateSetup(state.setup, words) };
  return 'visit' in state && state.visit !== undefined
    ? { ...state, visit: translateVisit(state.visit, words) }
    : state;
};
