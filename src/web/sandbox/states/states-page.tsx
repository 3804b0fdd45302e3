import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { StateIndex } from '../../ui/state-index.tsx';
import { SandboxPage } from '../sandbox-page.tsx';
import { usePageStrings } from '../strings/strings.tsx';
import { catalogue, type PanelState } from './catalogue.ts';
import { sampleClient } from './sample-client.ts';

/** The catalogue: a list of all states, or one of them drawn from a sample. It calls nobody. For tests and designers. */
const StatesPage = ({ path }: { path: string }): ReactNode => {
  const { title } = usePageStrings();
  const state = catalogue[path.split('/')[3] ?? ''];
  if (state !== undefined) return <SampleState state={state} />;
  return <StateIndex title={title} path="/sandbox/states" names={Object.keys(catalogue)} />;
};

const SampleState = ({ state }: { state: PanelState }): ReactNode => {
  const client = useMemo(() => sampleClient(state), [state]);
  return <SandboxPage client={client} tenant={state.tenant} onTenant={() => undefined} />;
};

// `lazy` takes default exports only.
export default StatesPage;
