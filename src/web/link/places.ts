import { isFramed } from './embedding/host.ts';

/** Where things stand on the page, and how one gets there. */
export const stepId = (key: string): string => `step-${key}`;
export const fieldId = (key: string): string => `field-${key}`;

/** From this width on the guide stands beside the form. The same as Tailwind's `lg`. */
const SIDE_BY_SIDE = '(min-width: 64rem)';

/** Whether guide and form are seen at once. */
export const isSideBySide = (): boolean => window.matchMedia(SIDE_BY_SIDE).matches;

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};

/** Brings a step into sight once it is drawn. Smoothness is the style sheet's, which honours reduced motion. */
export const scrollToStep = (key: string, { takeFocus }: { takeFocus: boolean }): void => {
  requestAnimationFrame(() => {
    const step = document.getElementById(stepId(key));
    if (step === null) return;
    // What a frame shows whole may still be out of sight in the page around it.
    if (isFramed() || !isInSight(step))
      step.scrollIntoView({ block: step.offsetHeight < window.innerHeight * 0.8 ? 'center' : 'start' });
    if (takeFocus) step.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  });
};

/** Moves to a field, once it is drawn. */
export const focusField = (id: string): void => {
  requestAnimationFrame(() => {
    const field = document.getElementById(id);
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus({ preventScroll: true });
  });
};
