import type { Theme } from '../hub-types.ts';
import { black, contrastOf, mix, white } from './colour.ts';
import type { Colour } from './colour.ts';
import {
  allOf,
  fitted,
  groundsOf,
  isDark,
  least,
  plainOf,
  statusHues,
  tinted,
  usualAccent,
  usualGrounds,
} from './grounds.ts';
import type { Grounds } from './grounds.ts';

/** Colours by the custom property of `tokens.css` that they take the place of. */
export type Palette = Readonly<Record<`--${string}`, Colour>>;

/** What a theme makes of the page's colours in the two modes. What is not in it stays as it comes. */
export interface Palettes {
  readonly light: Palette;
  readonly dark: Palette;
  /** The theme's own background is dark, and so is the light mode. */
  readonly isAlwaysDark: boolean;
}

/**
 * Everything in the accent: fills keep it as it is where they stand out, and carry black or white; text, edges and rings are
 * moved towards the ink until they are read everywhere.
 */
const accentPalette = (accent: Colour, grounds: Grounds): Palette => {
  const dark = isDark(grounds);
  const end = dark ? white : black;
  const fill = fitted(accent, plainOf(grounds), least.shape, dark);
  const tint = tinted(grounds.panel, fill, 0.1, [grounds.ink, grounds.inkSoft]);
  const everywhere = [...allOf(grounds), tint];
  const ink = contrastOf(fill, white) >= least.text ? white : black;
  const text = fitted(accent, everywhere, least.text, dark);
  return {
    '--accent': fill,
    '--accent-strong': mix(fill, ink === white ? black : white, 0.16),
    '--accent-ink': ink,
    '--accent-tint': tint,
    '--accent-text': text,
    '--accent-text-strong': mix(text, end, 0.2),
  };
};

/** Everything that lies under and beside the accent, made of a background and a text colour. */
const groundPalette = (grounds: Grounds): Palette => {
  const dark = isDark(grounds);
  const { ink, inkSoft, surface, panel, sunken } = grounds;
  const plain = plainOf(grounds);
  const news = (hue: Colour, tint: Colour): Colour => fitted(hue, [...plain, tint], least.text, dark);
  return {
    '--surface': surface,
    '--panel': panel,
    '--sunken': sunken,
    '--ink': ink,
    '--ink-soft': inkSoft,
    '--line': mix(panel, ink, 0.14),
    '--line-strong': fitted(mix(panel, ink, 0.4), plain, least.shape, dark),
    '--good': news(statusHues.good, grounds.goodTint),
    '--good-tint': grounds.goodTint,
    '--warn': news(statusHues.warn, grounds.warnTint),
    '--warn-tint': grounds.warnTint,
    '--bad': news(statusHues.bad, grounds.badTint),
    '--bad-tint': grounds.badTint,
  };
};

/**
 * The colours of a theme that the API has taken: its accent stands out from its background by 3:1, its text by 4.5:1.
 * Background and text are for the light mode. The dark mode keeps its own surfaces, unless those of the theme are dark.
 */
export const palettesOf = ({ accent_color: accent, background_color, text_color }: Theme): Palettes => {
  const { light: usual, dark: usualDark } = usualGrounds;
  if (background_color === undefined && text_color === undefined) {
    if (accent === undefined) return { light: {}, dark: {}, isAlwaysDark: false };
    return { light: accentPalette(accent, usual), dark: accentPalette(accent, usualDark), isAlwaysDark: false };
  }
  const grounds = groundsOf(background_color ?? usual.panel, text_color ?? usual.ink);
  const light = { ...groundPalette(grounds), ...accentPalette(accent ?? usualAccent, grounds) };
  if (isDark(grounds)) return { light, dark: { ...light, '--plate': 'transparent' }, isAlwaysDark: true };
  const plate = { '--plate': grounds.surface };
  const dark = accent === undefined ? plate : { ...plate, ...accentPalette(accent, usualDark) };
  return { light, dark, isAlwaysDark: false };
};
