import type { LinkTools } from './link-tools.ts';
import type { StepFeedback } from './step-feedback.ts';

export interface FeedbackActions {
  /**
   * Says whether a step answered the person's question. A "no" is sent at once, and again with the comment that is asked for
   * then: the last word counts.
   */
  readonly giveFeedback: (step: string, helpful: boolean, comment?: string) => void;
}

/** Sends what is said of the guide. Nothing that goes wrong here disturbs the linking. */
export const useFeedback = ({ hub, state, dispatch }: LinkTools): FeedbackActions => ({
  giveFeedback: (step, helpful, comment) => {
    if (!('setup' in state)) return;
    const isAsked = !helpful && comment === undefined;
    const tell = (stage: StepFeedback['stage']): void =>
      dispatch({ type: 'said', step, feedback: { helpful, comment: comment ?? '', stage } });
    tell(isAsked ? 'commenting' : 'sending');
    hub.giveFeedback(state.setup.integration.integration_id, step, helpful, comment?.trim()).then(
      () => !isAsked && tell('sent'),
      () => !isAsked && tell('failed'),
    );
  },
});
