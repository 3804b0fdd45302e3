import type { Theme } from '../hub-types.ts';
import type { Setup, Visit } from '../setup.ts';
import type { LinkState } from '../state.ts';
import { foundWithGaps } from './sample-permissions.ts';
import { filledSetup, linkedAccount, sampleFailure, sampleSetup, sampleVisit } from './sample-setup.ts';

const dressed = (theme: Theme): Visit => ({ ...sampleVisit, settings: { ...sampleVisit.settings, theme } });

const dress = (setup: Setup, theme: Theme): Setup => ({ ...setup, visit: dressed(theme) });

const logo = new URL('./sample-logo.svg', import.meta.url).href;

const refusal = sampleFailure('credentials_rejected', {
  fields: ['service_user_id', 'service_user_token'],
  guideSteps: ['create-service-user', 'copy-credentials'],
});

/** The looks of host products, each on another view. */
export const themeStates: Readonly<Record<string, LinkState>> = {
  'themed-dark-accent': { view: 'form', setup: dress(filledSetup, { accent_color: '#0b3d6b' }) },
  // Told from white by 3.6:1: enough for a button, too little for text.
  'themed-light-accent': { view: 'failed', setup: dress(filledSetup, { accent_color: '#e8590c' }), failure: refusal },
  'themed-round': { view: 'pick', visit: dressed({ accent_color: '#9c2f80', radius_px: 24, font: 'geometric' }) },
  'themed-serif': {
    view: 'before',
    setup: dress(sampleSetup, {
      accent_color: '#7a3b12',
      background_color: '#fbf5e9',
      text_color: '#3a2a1c',
      radius_px: 0,
      font: 'serif',
    }),
  },
  'themed-dark-ground': {
    view: 'linked',
    setup: dress(filledSetup, { accent_color: '#5eead4', background_color: '#0e1726', text_color: '#e6edf7' }),
    linked: linkedAccount,
    looking: false,
    found: foundWithGaps,
  },
  'themed-logo': { view: 'before', setup: dress(sampleSetup, { accent_color: '#0b5d4a', logo_url: logo }) },
  // What is there is no image.
  'themed-logo-missing': {
    view: 'form',
    setup: dress(sampleSetup, { accent_color: '#0b5d4a', logo_url: '/link/states/opening' }),
  },
};
