import type { Strings } from './strings.tsx';

export const accounts: Strings['accounts'] = {
  heading: 'Konten',
  empty: {
    heading: 'Es ist noch kein Konto verbunden',
    help: 'Sobald ein Kunde ein HR-System verbindet, steht es hier.',
  },
};
