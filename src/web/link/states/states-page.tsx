import { useReducer } from 'react';
import type { ReactNode } from 'react';
import { StateIndex } from '../../ui/state-index.tsx';
import { LinkPage } from '../link-page.tsx';
import { reduce } from '../state.ts';
import type { LinkState } from '../state.ts';
import { useStrings } from '../strings/strings.tsx';
import { catalogue } from './catalogue.ts';
import { sampleFieldMappings, sampleNoFields } from './sample-mapping.ts';

const sampleWebhook = {
  url: 'https://hub.example.com/external-trigger/hibob?externalTriggerToken=sample',
  secret_set: false,
};

/** The catalogue: a list of all states, or one of them drawn from a sample. It calls nobody. For tests and designers. */
const StatesPage = ({ path }: { path: string }): ReactNode => {
  const strings = useStrings();
  const state = catalogue[path.split('/')[3] ?? ''];
  if (state !== undefined) return <SampleState state={state} />;
  return <StateIndex title={`${strings.title}: states`} path="/link/states" names={Object.keys(catalogue)} />;
};

/**
 * Typing, ticking and moving about work as on the page; what would be fetched stays away. `?embedded`: as in a product's
 * page.
 */
const SampleState = ({ state: sample }: { state: LinkState }): ReactNode => {
  const [state, dispatch] = useReducer(reduce, sample);
  const isEmbedded = new URLSearchParams(location.search).has('embedded');
  return (
    <LinkPage
      state={state}
      actions={{
        dispatch,
        ...(isEmbedded && { leave: () => undefined }),
        reopen: () => dispatch({ type: 'reopened' }),
        choose: (integrationId) => dispatch({ type: 'choosing', integrationId }),
        connect: () => dispatch({ type: 'submitted' }),
        openWindowAgain: () => dispatch({ type: 'window_asked' }),
        closedWindow: () => dispatch({ type: 'window_closed' }),
        cancelSignIn: () => dispatch({ type: 'sign_in_cancelled' }),
        sendChoice: () => dispatch({ type: 'choice_sent' }),
        giveFeedback: (step, helpful, comment = '') =>
          dispatch({
            type: 'said',
            step,
            feedback: { helpful, comment, stage: helpful || comment !== '' ? 'sent' : 'commenting' },
          }),
        checkAgain: () => dispatch({ type: 'looking' }),
        finishSetup: () => dispatch({ type: 'finished' }),
        begin: () => dispatch({ type: 'begun' }),
        loadSharing: () => dispatch({ type: 'sharing_loading' }),
        saveSharing: () => dispatch({ type: 'sharing_sent' }),
        enterAgain: () => undefined,
        readWebhook: async () => sampleWebhook,
        readFieldMappings: async (accountId) => (accountId === 'no-fields' ? sampleNoFields : sampleFieldMappings),
        saveFieldMappings: async () => sampleFieldMappings,
        saveWebhookSecret: async () => ({ ...sampleWebhook, secret_set: true }),
      }}
    />
  );
};

// `lazy` takes default exports only.
export default StatesPage;
