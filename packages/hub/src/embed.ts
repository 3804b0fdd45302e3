/** `/embed.js`: the package as one classic script, for pages without a build. */
import { defineHubElement } from './element.ts';
import { openHub } from './open-hub.ts';

declare global {
  interface Window {
    RollcallHub: { readonly openHub: typeof openHub };
  }
}

window.RollcallHub = { openHub };
defineHubElement();
