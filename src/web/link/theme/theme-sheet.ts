import type { Theme } from '../hub-types.ts';
import { palettesOf } from './palette.ts';

/**
 * The families that a theme may name: of each system the nearest that it has, so that no font is loaded from anywhere.
 * After https://modernfontstacks.com.
 */
const fontStacks: Readonly<Record<Exclude<Theme['font'], undefined | 'system'>, string>> = {
  humanist: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', source-sans-pro, sans-serif",
  geometric: "Avenir, Montserrat, Corbel, 'URW Gothic', source-sans-pro, sans-serif",
  serif: "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', Palatino, Charter, 'Noto Serif', serif",
  monospace: "ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
};

/** Controls are rounder than they are large: two thirds of a card's corner. */
const CONTROL_RADIUS_SHARE = 2 / 3;

const shapeOf = ({ radius_px: radius, font }: Theme): Readonly<Record<string, string>> => ({
  ...(radius !== undefined && {
    '--radius': `${radius}px`,
    '--radius-small': `${Math.round(radius * CONTROL_RADIUS_SHARE)}px`,
  }),
  ...(font !== undefined && font !== 'system' && { '--font': fontStacks[font] }),
});

const block = (declarations: Readonly<Record<string, string>>): string =>
  `{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;

/** A theme as a style sheet that goes behind `tokens.css`, with the same selectors for the two modes. */
export const themeSheet = (theme: Theme): string => {
  const { light, dark, isAlwaysDark } = palettesOf(theme);
  const scheme = isAlwaysDark ? { 'color-scheme': 'dark' } : {};
  return [
    `:root${block({ ...scheme, ...light, ...shapeOf(theme) })}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme='light'])${block(dark)}}`,
    `:root[data-theme='dark']${block(dark)}`,
  ].join('');
};
