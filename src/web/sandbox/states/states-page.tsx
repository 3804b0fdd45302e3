import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { SandboxPage } from '../sandbox-page.tsx';
import { usePageStrings } from '../strings/strings.tsx';
import { catalogue, type PanelState } from './catalogue.ts';
import { sampleClient } from './sample-client.ts';

/** The catalogue: a list of all states, or one of them drawn from a sample. It calls nobody. For tests and designers. */
const StatesPage = ({ path }: { path: string }): ReactNode => {
  const { title } = usePageStrings();
  const state = catalogue[path.split('/')[3] ?? ''];
  if (state !== undefined) return <SampleState state={state} />;
  return (
    <main className="mx-auto max-w-2xl px-4 py-10">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <Card className="mt-6">
        <ul className="columns-1 gap-8 sm:columns-2">
          {Object.keys(catalogue).map((name) => (
            <li key={name}>
              <a
                href={`/sandbox/states/${name}`}
                className="inline-flex min-h-11 items-center font-medium text-accent underline"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </main>
  );
};

const SampleState = ({ state }: { state: PanelState }): ReactNode => {
  const client = useMemo(() => sampleClient(state), [state]);
  return <SandboxPage client={client} tenant={state.tenant} onTenant={() => undefined} />;
};

// `lazy` takes default exports only.
export default StatesPage;
