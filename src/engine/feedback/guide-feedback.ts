import { stepsOf } from '../../connector-kit/guide.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import { listStepFeedback, saveGuideFeedback, type StepFeedback } from '../../store/guide-feedback.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { findIntegration } from '../link/list-integrations.ts';
import { inputProblem, Problem } from '../problem.ts';
import { redactComment } from './redact-comment.ts';

/** What somebody says of a step of a guide. */
export interface GuideFeedback {
  /** The system, as the session offers it. */
  readonly integrationId: string;
  /** Key of the step. */
  readonly guideStep: string;
  /** Whether it answered their question. */
  readonly helpful: boolean;
  readonly comment: string | null;
}

/** The same as it is kept. */
export interface KeptFeedback extends Omit<GuideFeedback, 'integrationId'> {
  readonly provider: string;
}

/**
 * Keeps what a session says of a step, once for each step: said again, it takes the place of what was said before. Of the
 * person nothing is kept; what looks like a secret in the comment is taken out.
 *
 * @throws Problem `NotFound`, `ValidationError` for a step that the guide does not have, `TooManyRequests`.
 */
export const giveFeedback = async (
  engine: Engine,
  session: ConnectSession,
  { integrationId, guideStep, helpful, comment }: GuideFeedback,
): Promise<KeptFeedback> => {
  const { allowed, resetSeconds } = engine.limits.feedback.take(session.id);
  if (!allowed) {
    throw new Problem('TooManyRequests', 'Too many answers in this minute.', {
      retryAfterSeconds: resetSeconds,
      remediation: `Answer again in ${resetSeconds} seconds.`,
    });
  }
  const { connector } = await findIntegration(engine, session, integrationId);
  const provider = connector.manifest.key;
  if (!stepsOf(connector.guide).some(({ key }) => key === guideStep)) {
    throw inputProblem(
      [{ pointer: '/body/guide_step', message: `is no step of the guide of ${connector.manifest.name}` }],
      'Take the key of a step from GET /hub/connectors/{id}.',
    );
  }
  const kept = comment === null ? null : redactComment(comment);
  await saveGuideFeedback(engine.db, session.project_id, {
    session_id: session.id,
    provider,
    guide_step: guideStep,
    helpful,
    comment: kept,
  });
  return { provider, guideStep, helpful, comment: kept };
};

/** What is known of a step, with its title in the guide as it is now. */
export interface TitledFeedback extends StepFeedback {
  /** Null: the guide has no such step any more. */
  readonly title: string | null;
}

/** What people said of the guides in a project, step by step. Of all connectors unless some are named. */
export const listFeedback = async (
  engine: Engine,
  { projectId }: Caller,
  providers: readonly string[] | undefined,
): Promise<TitledFeedback[]> => {
  const feedback = await listStepFeedback(engine.db, projectId, providers);
  return feedback.map((step) => ({ ...step, title: titleOf(engine, step) }));
};

const titleOf = ({ connectors }: Engine, { provider, guide_step }: StepFeedback): string | null => {
  const guide = connectors[provider]?.guide;
  return (guide && stepsOf(guide).find(({ key }) => key === guide_step)?.title) ?? null;
};
