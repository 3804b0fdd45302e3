import type { ReactNode } from 'react';

/** Two letters at most: the first of the first two words, or the first two of one. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '');
  const [first = '', second] = words;
  const capitals = first.match(/\p{Lu}/gu);
  if (second !== undefined) return `${[...first][0] ?? ''}${[...second][0] ?? ''}`.toUpperCase();
  return capitals !== null && capitals.length > 1 ? capitals.slice(0, 2).join('') : [...first].slice(0, 2).join('');
};

/** Stands for a product or a vendor, instead of a logo that is not ours to show. */
export const InitialsTile = ({ name, strong = false }: { name: string; strong?: boolean }): ReactNode => (
  <span
    aria-hidden
    className={`grid size-11 shrink-0 place-items-center rounded-control text-[0.9375rem] font-semibold tracking-wide ${
      strong ? 'bg-accent text-accent-ink' : 'bg-accent-tint text-accent-strong'
    }`}
  >
    {initialsOf(name)}
  </span>
);
