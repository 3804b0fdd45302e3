import { black, contrastOf, mix, standsOut, white } from './colour.ts';
import type { Colour } from './colour.ts';

/** Least contrasts by WCAG 2.2: text by 1.4.3, edges, rings and filled shapes by 1.4.11. https://www.w3.org/TR/WCAG22/ */
export const least = { text: 4.5, shape: 3 } as const;

/** What most of a page lies on. */
interface PlainGrounds {
  readonly surface: Colour;
  readonly panel: Colour;
  readonly sunken: Colour;
}

/** What things lie on in one mode, and the inks that are read on all of it. */
export interface Grounds extends PlainGrounds {
  readonly ink: Colour;
  /** For what is said beside. */
  readonly inkSoft: Colour;
  /** Under good news, warnings and failures. */
  readonly goodTint: Colour;
  readonly warnTint: Colour;
  readonly badTint: Colour;
}

/** Those of `tokens.css`, on which a theme lies that says nothing of background and text. */
export const usualGrounds: Readonly<Record<'light' | 'dark', Grounds>> = {
  light: {
    ink: '#171a21',
    inkSoft: '#535b69',
    surface: '#f6f7f9',
    panel: '#ffffff',
    sunken: '#f0f2f5',
    goodTint: '#e7f4ec',
    warnTint: '#fcf2dd',
    badTint: '#fdeeed',
  },
  dark: {
    ink: '#eceef3',
    inkSoft: '#a8afbd',
    surface: '#111318',
    panel: '#1a1d24',
    sunken: '#14161c',
    goodTint: '#17301f',
    warnTint: '#352a12',
    badTint: '#3b1d1c',
  },
};

/** The accent of `tokens.css` in the light mode. */
export const usualAccent: Colour = '#3b4cc0';

/** The colours of news, before they are fitted to a ground. */
export const statusHues = { good: '#17693f', warn: '#7d4e00', bad: '#ad2019' } as const;

/** Whether somebody reads light on dark here. */
export const isDark = ({ ink, surface }: Pick<Grounds, 'ink' | 'surface'>): boolean =>
  contrastOf(ink, black) > contrastOf(surface, black);

/** Plain grounds, as one reads on them. */
export const plainOf = ({ surface, panel, sunken }: PlainGrounds): readonly Colour[] => [surface, panel, sunken];

/** Every ground on which something may be said. */
export const allOf = (grounds: Omit<Grounds, 'inkSoft'>): readonly Colour[] => [
  ...plainOf(grounds),
  grounds.goodTint,
  grounds.warnTint,
  grounds.badTint,
];

/** A ground with some of a colour in it: as much of the share as leaves the inks readable. */
export const tinted = (ground: Colour, colour: Colour, share: number, inks: readonly Colour[]): Colour => {
  const tints = [1, 0.75, 0.5, 0.25].map((part) => mix(ground, colour, share * part));
  return tints.find((tint) => inks.every((ink) => standsOut(ink, [tint], least.text))) ?? ground;
};

/** A colour, moved towards the ink's side until it stands out from the grounds. */
export const fitted = (colour: Colour, grounds: readonly Colour[], wanted: number, dark: boolean): Colour => {
  const end = dark ? white : black;
  const steps = Array.from({ length: 33 }, (_, step) => mix(colour, end, step / 32));
  return steps.find((step) => standsOut(step, grounds, wanted)) ?? end;
};

/**
 * Grounds made of a theme's own background and text. The text is taken to be readable on the background, which is seen to
 * when a theme is saved.
 */
export const groundsOf = (surface: Colour, ink: Colour): Grounds => {
  const dark = isDark({ ink, surface });
  const panel = tinted(surface, white, dark ? 0.05 : 0.6, [ink]);
  const plain = { surface, panel, sunken: tinted(surface, ink, 0.05, [ink]) };
  const tintOf = (hue: Colour): Colour => tinted(panel, fitted(hue, plainOf(plain), least.text, dark), 0.12, [ink]);
  const grounds = {
    ...plain,
    ink,
    goodTint: tintOf(statusHues.good),
    warnTint: tintOf(statusHues.warn),
    badTint: tintOf(statusHues.bad),
  };
  return { ...grounds, inkSoft: fitted(mix(ink, surface, 0.28), allOf(grounds), least.text, dark) };
};
