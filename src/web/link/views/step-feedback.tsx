import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Step } from '../guide-types.ts';
import { useSetup } from '../setup-context.tsx';
import { fieldQuotedIn, LONGEST_COMMENT_CHARACTERS } from '../step-feedback.ts';
import type { StepFeedback as Feedback } from '../step-feedback.ts';
import { useStrings } from '../strings/strings.tsx';

/** Asks whether a step answered the reader's question; what was missing, after a "no". */
export const StepFeedback = ({ step: { key, title } }: { step: Step }): ReactNode => {
  const strings = useStrings();
  const { setup, actions } = useSetup();
  const feedback = setup.feedback[key];
  const next = useRef<HTMLElement>(null);
  const stageSeen = useRef(feedback?.stage);
  useEffect(() => {
    // What was pressed is gone: the focus goes to what has come. Not where it stood there from the beginning.
    if (feedback !== undefined && feedback.stage !== stageSeen.current) next.current?.focus();
    stageSeen.current = feedback?.stage;
  }, [feedback]);
  if (feedback === undefined) {
    return (
      <div
        role="group"
        aria-label={strings.feedback.about(title)}
        className="flex flex-wrap items-center gap-x-3 text-sm"
      >
        <span className="text-ink-soft">{strings.feedback.question}</span>
        <span className="flex gap-1">
          <Button kind="quiet" className="mx-0! px-3 text-sm" onClick={() => actions.giveFeedback(key, true)}>
            {strings.feedback.yes}
          </Button>
          <Button kind="quiet" className="mx-0! px-3 text-sm" onClick={() => actions.giveFeedback(key, false)}>
            {strings.feedback.no}
          </Button>
        </span>
      </div>
    );
  }
  if (feedback.helpful || feedback.stage === 'sent') return <Outcome step={key} feedback={feedback} focusRef={next} />;
  return <Comment step={key} feedback={feedback} focusRef={next} />;
};

interface PartProps {
  readonly step: string;
  readonly feedback: Feedback;
  /** Takes the focus when it comes. */
  readonly focusRef: React.RefObject<HTMLElement | null>;
}

const Outcome = ({ step, feedback: { helpful, comment, stage }, focusRef }: PartProps): ReactNode => {
  const strings = useStrings();
  const { project, actions } = useSetup();
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 text-sm text-ink-soft sm:min-h-9">
      <p ref={(element) => void (focusRef.current = element)} tabIndex={-1}>
        {stage === 'failed'
          ? strings.feedback.failed
          : comment.trim() === ''
            ? strings.feedback.thanks
            : strings.feedback.thanksForComment(project)}
      </p>
      {stage === 'failed' && (
        <Button kind="quiet" className="mx-0!" onClick={() => actions.giveFeedback(step, helpful, comment)}>
          {strings.feedback.again}
        </Button>
      )}
    </div>
  );
};

const Comment = ({ step, feedback: { comment, stage }, focusRef }: PartProps): ReactNode => {
  const strings = useStrings();
  const { setup, project, actions } = useSetup();
  const quoted = fieldQuotedIn(comment, setup.detail.config.configFields, setup.form);
  const problem = quoted === undefined ? undefined : strings.feedback.quoted(quoted);
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined && stage !== 'sending') actions.giveFeedback(step, false, comment);
      }}
    >
      <TextArea
        ref={(element) => void (focusRef.current = element)}
        texts={{
          id: `feedback-${step}`,
          label: strings.feedback.missing,
          mark: strings.form.optional,
          hint: strings.feedback.hint(project),
          problem: problem ?? (stage === 'failed' ? strings.feedback.failed : undefined),
        }}
        value={comment}
        longest={LONGEST_COMMENT_CHARACTERS}
        onValue={(value) =>
          actions.dispatch({ type: 'said', step, feedback: { helpful: false, comment: value, stage: 'commenting' } })
        }
      />
      <Button type="submit" busy={stage === 'sending'}>
        {strings.feedback.send}
      </Button>
    </form>
  );
};
