import type { Page } from 'playwright-core';

/** The element that has the focus. */
export interface Stop {
  /** Its id, or its words. */
  readonly name: string;
  /** How wide the ring around it is, in CSS pixels: none where nobody can see where they are. */
  readonly ringPixels: number;
  /** How well the ring stands out from what is behind the element. https://www.w3.org/TR/WCAG22/#non-text-contrast */
  readonly ringContrast: number;
}

const currentStop = (page: Page): Promise<Stop> =>
  page.evaluate(async () => {
    const element = document.activeElement ?? document.body;
    await Promise.all(element.getAnimations().map(({ finished }) => finished));
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** Any way of writing a colour, as its red, green, blue and alpha. */
    const colourOf = (written: string): number[] => {
      if (!paint) return [0, 0, 0, 0];
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = written;
      paint.fillRect(0, 0, 1, 1);
      return [...paint.getImageData(0, 0, 1, 1).data];
    };
    const luminanceOf = (written: string): number => {
      const [red = 0, green = 0, blue = 0] = colourOf(written).map((channel) =>
        channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    let behind: Element | null = element.parentElement;
    while (behind && (colourOf(getComputedStyle(behind).backgroundColor)[3] ?? 0) < 255) behind = behind.parentElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const pair = [luminanceOf(outlineColor), luminanceOf(getComputedStyle(behind ?? document.body).backgroundColor)];
    return {
      name: element.id || element.getAttribute('aria-label') || (element.textContent ?? '').trim(),
      ringPixels: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      ringContrast: (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05),
    };
  });

/** Presses Tab until an element has the focus, by id or words; tells every stop on the way. */
export const tabTo = async (page: Page, wanted: string | RegExp): Promise<readonly Stop[]> => {
  const mostStops = 150;
  const stops: Stop[] = [];
  const isThere = ({ name }: Stop) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab');
    const stop = await currentStop(page);
    stops.push(stop);
    if (isThere(stop)) return stops;
  }
  throw new Error(`No Tab leads to ${wanted}: ${stops.map(({ name }) => name).join(' | ')}`);
};

/** The stops at which somebody who looks for the ring would not find it, as sentences. */
export const unseenOf = (stops: readonly Stop[]): string[] =>
  stops
    .filter(({ ringPixels, ringContrast }) => ringPixels < 2 || ringContrast < 3)
    .map(({ name, ringPixels, ringContrast }) => `${name}: ${ringPixels} px, contrast ${ringContrast.toFixed(1)}`);
