import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf as contrastOfServer, lowContrastsOf } from '../../../engine/profiles/theme.ts';
import type { Theme } from '../hub-types.ts';
import { contrastOf, mix } from './colour.ts';
import { usualAccent, usualGrounds } from './grounds.ts';
import { palettesOf } from './palette.ts';
import type { Palette } from './palette.ts';

const tokens = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');

/** The tokens of one of the three blocks: light, dark by the system, dark by the address. */
const tokensOf = (block: number): Record<string, string> =>
  Object.fromEntries(
    [...(tokens.split(':root')[block] ?? '').matchAll(/(--[\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
const usual = { light: tokensOf(1), dark: tokensOf(3) };

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);
const optional = fc.option(colour, { nil: undefined });
/** Themes that the API takes. */
const theme = fc
  .record({ accent_color: optional, background_color: optional, text_color: optional })
  .map((colours) => Object.fromEntries(Object.entries(colours).filter(([, value]) => value !== undefined)) as Theme)
  .filter((wanted) => lowContrastsOf(wanted).length === 0);

const grounds = ['surface', 'panel', 'sunken', 'good-tint', 'warn-tint', 'bad-tint', 'accent-tint'] as const;

/** Pairs that a page shows, and the least contrast of each. */
const pairs: readonly (readonly [colour: string, ground: string, least: number])[] = [
  ...grounds.flatMap((ground) =>
    ['ink', 'ink-soft', 'accent-text', 'accent-text-strong'].map((name) => [name, ground, 4.5] as const),
  ),
  ...['good', 'warn', 'bad'].flatMap((name) =>
    ['surface', 'panel', 'sunken', `${name}-tint`].map((ground) => [name, ground, 4.5] as const),
  ),
  ['accent-ink', 'accent', 4.5],
  ['accent-ink', 'accent-strong', 4.5],
  ...['surface', 'panel', 'sunken'].flatMap((ground) =>
    ['accent', 'line-strong'].map((name) => [name, ground, 3] as const),
  ),
];

/** The pairs of a palette, laid over the usual tokens, that are too close. */
const tooClose = (palette: Palette, mode: 'light' | 'dark'): string[] => {
  const accent = usual[mode]['--accent'] ?? '';
  const strong = usual[mode]['--accent-strong'] ?? '';
  const all: Record<string, string> = {
    '--accent-text': accent,
    '--accent-text-strong': strong,
    ...usual[mode],
    ...palette,
  };
  return pairs.flatMap(([name, ground, least]) => {
    const ratio = contrastOf(all[`--${name}`] ?? '', all[`--${ground}`] ?? '');
    return ratio >= least ? [] : [`${mode}: ${name} on ${ground}: ${ratio}`];
  });
};

describe('the palettes of a theme', () => {
  it('keep text, buttons and focus readable in both modes, whatever theme the API takes', () => {
    fc.assert(
      fc.property(theme, (wanted) => {
        const { light, dark } = palettesOf(wanted);
        expect([...tooClose(light, 'light'), ...tooClose(dark, 'dark')]).toEqual([]);
      }),
      {
        numRuns: 1_000,
        examples: [[{}], [{ background_color: '#777777', text_color: '#000000', accent_color: '#ffffff' }]],
      },
    );
  });

  it('leave an accent as it is where it stands out, and write on it what is read', () => {
    const { light, dark } = palettesOf({ accent_color: '#e8590c' });
    expect(light).toMatchObject({ '--accent': '#e8590c', '--accent-ink': '#000000' });
    expect(dark['--accent']).toBe('#e8590c');
    // As a fill it stands out; as text it is too light.
    expect(light['--accent-text']).not.toBe('#e8590c');
    expect(palettesOf({ accent_color: '#0b3d6b' }).light).toMatchObject({
      '--accent': '#0b3d6b',
      '--accent-ink': '#ffffff',
      '--accent-text': '#0b3d6b',
    });
  });

  it('lighten a dark accent on dark ground, whose surfaces stay', () => {
    const { light, dark } = palettesOf({ accent_color: '#0b3d6b' });
    expect(contrastOf(dark['--accent'] ?? '', '#000000')).toBeGreaterThan(contrastOf('#0b3d6b', '#000000'));
    expect(Object.keys(dark)).not.toContain('--surface');
    expect(Object.keys(light)).toEqual(Object.keys(dark));
    const cream = palettesOf({ background_color: '#fbf5e9', text_color: '#3a2a1c' });
    expect(cream.light).toMatchObject({ '--surface': '#fbf5e9', '--ink': '#3a2a1c' });
    expect(cream.dark).toEqual({ '--plate': '#fbf5e9' });
  });

  it('take a dark theme for both modes', () => {
    const night = palettesOf({ background_color: '#0e1726', text_color: '#e6edf7' });
    expect(night.isAlwaysDark).toBe(true);
    expect(night.dark).toMatchObject({ ...night.light, '--plate': 'transparent' });
  });

  it('lie on the grounds of the style sheet', () => {
    for (const mode of ['light', 'dark'] as const) {
      const { ink, inkSoft, surface, panel, sunken, goodTint, warnTint, badTint } = usualGrounds[mode];
      expect(usual[mode]).toMatchObject({
        '--ink': ink,
        '--ink-soft': inkSoft,
        '--surface': surface,
        '--panel': panel,
        '--sunken': sunken,
        '--good-tint': goodTint,
        '--warn-tint': warnTint,
        '--bad-tint': badTint,
      });
    }
    expect(usual.light['--accent']).toBe(usualAccent);
    expect(usual.dark).toEqual(tokensOf(2));
  });

  it('measure contrast as the API does, which refuses by it', () => {
    fc.assert(
      fc.property(
        colour,
        colour,
        (one, other) => void expect(contrastOf(one, other)).toBe(contrastOfServer(one, other)),
      ),
    );
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});
