/** A colour as themes and style sheets spell it: `#rrggbb`. */
export type Colour = string;

export const black: Colour = '#000000';
export const white: Colour = '#ffffff';

const channelsOf = (colour: Colour): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A colour on the way from one to another: share 0 is the one, 1 the other. */
export const mix = (one: Colour, other: Colour, share: number): Colour => {
  const others = channelsOf(other);
  const mixed = channelsOf(one).map((channel, index) => channel + ((others[index] ?? 0) - channel) * share);
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
};

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminanceOf = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrastOf = (one: Colour, other: Colour): number => {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** Whether a colour is told from every one of several grounds. */
export const standsOut = (colour: Colour, grounds: readonly Colour[], least: number): boolean =>
  grounds.every((ground) => contrastOf(colour, ground) >= least);
