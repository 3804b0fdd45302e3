/** Embeds the Hub of Rollcall in a product's page. Imported on a server, it does nothing. */
export { defineHubElement } from './element.ts';
export type { HubElement, HubElementEvents } from './element.ts';
export { openHub } from './open-hub.ts';
export type {
  HubError,
  HubEvents,
  HubLook,
  HubOptions,
  HubPlace,
  HubSession,
  LinkedAccount,
  OpenHub,
} from './options.ts';
