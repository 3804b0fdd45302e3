/** How a project's Hub looks. What is absent looks as the Hub comes. */
export interface Theme {
  /** Buttons, links and focus: `#rrggbb`. */
  readonly accent_color?: string | undefined;
  readonly background_color?: string | undefined;
  readonly text_color?: string | undefined;
  /** Corners, in CSS pixels. */
  readonly radius_px?: number | undefined;
  /** An address with `https:`. */
  readonly logo_url?: string | undefined;
  readonly font?: (typeof themeFonts)[number] | undefined;
}

/** Families that every system has, so that no font is loaded from anywhere. */
export const themeFonts = ['system', 'humanist', 'geometric', 'serif', 'monospace'] as const;

/** What the Hub takes where a theme says nothing: its light surface and ink. */
const usual = { background_color: '#ffffff', text_color: '#171a21' };

/** Ratios that the Hub keeps: text by WCAG 2.2, 1.4.3, buttons and focus by 1.4.11. https://www.w3.org/TR/WCAG22/ */
const leastContrast = { text_color: 4.5, accent_color: 3 } as const;

/** A colour that people could not tell from the background. */
export interface LowContrast {
  readonly field: keyof typeof leastContrast;
  readonly ratio: number;
  readonly least: number;
}

/** Which colours of a theme are too close to its background. */
export const lowContrastsOf = (theme: Theme): LowContrast[] => {
  const { background_color: background = usual.background_color } = theme;
  const colours = { accent_color: theme.accent_color, text_color: theme.text_color ?? usual.text_color };
  return (['accent_color', 'text_color'] as const).flatMap((field) => {
    const colour = colours[field];
    const ratio = colour === undefined ? Number.POSITIVE_INFINITY : contrastOf(colour, background);
    const least = leastContrast[field];
    return ratio < least ? [{ field, ratio, least }] : [];
  });
};

/** The contrast of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrastOf = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminanceOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
