import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { StateIndex } from '../../ui/state-index.tsx';
import { isProduction } from '../facts.ts';
import { FrameView } from '../frame/frame-view.tsx';
import { LostPage } from '../frame/lost-page.tsx';
import { meQuery } from '../session/me.ts';
import { catalogue } from './catalogue.tsx';
import type { Sample } from './sample.ts';
import { isStateName, stateNames } from './state-names.ts';

const route = getRouteApi('/dashboard/states/{-$name}');

/** The catalogue: a list of all states, or one of them drawn from a sample. It calls nobody. For tests and designers. */
export const StatesPage = (): ReactNode => {
  const { name } = route.useParams();
  if (isProduction()) return <LostPage />;
  if (name === undefined) return <StateIndex title="Dashboard: states" path="/dashboard/states" names={stateNames} />;
  return isStateName(name) ? <SampleState key={name} sample={catalogue[name]} /> : <LostPage />;
};

/** Nothing is asked again: what a sample answers stays good. */
const answering = ({ me, answers = [] }: Sample): QueryClient => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(meQuery.queryKey, me);
  for (const [key, answer] of answers) queries.setQueryData(key, answer);
  return queries;
};

const doNothing = (): void => undefined;

const SampleState = ({ sample }: { sample: Sample }): ReactNode => {
  const [queries] = useState(() => answering(sample));
  const { me, view } = sample;
  const [membership] = me?.projects ?? [];
  return (
    <QueryClientProvider client={queries}>
      {me === undefined || membership === undefined ? (
        view
      ) : (
        <FrameView me={me} membership={membership} sandbox onChooseProject={doNothing} onSignOut={doNothing}>
          {view}
        </FrameView>
      )}
    </QueryClientProvider>
  );
};
