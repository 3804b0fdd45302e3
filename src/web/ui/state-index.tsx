import type { ReactNode } from 'react';
import { Card } from './card.tsx';

interface StateIndexProps {
  readonly title: string;
  /** Where the states are drawn, without a slash at its end: `/link/states`. */
  readonly path: string;
  readonly names: readonly string[];
}

/** The list of all states of a page's catalogue, each a link to where it is drawn. */
export const StateIndex = ({ title, path, names }: StateIndexProps): ReactNode => (
  <main className="mx-auto max-w-2xl px-4 py-10">
    <h1 className="text-2xl font-semibold">{title}</h1>
    <Card className="mt-6">
      <ul className="columns-1 gap-8 sm:columns-2">
        {names.map((name) => (
          <li key={name}>
            <a href={`${path}/${name}`} className="inline-flex min-h-11 items-center font-medium text-accent underline">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  </main>
);
