import { z } from 'zod';
import type { ConnectionAttempt } from '../../../store/connection-attempts.ts';
import { optionalDataGroups } from '../../../model/data-groups.ts';
import type { Engine } from '../../engine.ts';

const pendingText = z.object({
  /** The connector profile's id. */
  profileId: z.string(),
  credentials: z.record(z.string(), z.string()),
  /** Whether the application in them is the connector profile's. */
  usesProfileApp: z.boolean(),
  /** What is to be shared; absent: as it was, or all of a new account. */
  sharing: z
    .object({ withheld: z.array(z.enum(optionalDataGroups)), people: z.enum(['everybody', 'some']) })
    .optional(),
  /** Whether our own page began it, which can ask further questions, or the published component, which cannot. */
  door: z.enum(['page', 'component']),
  /** Where the browser ends up: our own page, at one of our own addresses. */
  returnUrl: z.string(),
  /** Set when the browser was sent to the vendor. */
  sent: z.object({ codeVerifier: z.string(), browserTokenHash: z.string() }).optional(),
  /** Set when somebody has signed in and a choice stands between. */
  grant: z.string().optional(),
});

/** What is kept of an attempt until it ends. Credentials and the PKCE verifier are in it, so it lies sealed. */
export type Pending = z.infer<typeof pendingText>;

type AttemptRef = Pick<ConnectionAttempt, 'project_id' | 'id'>;

const placeOf = ({ project_id, id }: AttemptRef) => ['connection attempt', project_id, id];

/** Seals what is pending for one attempt: moved to another, it does not open. */
export const sealPending = ({ box }: Pick<Engine, 'box'>, attempt: AttemptRef, pending: Pending): Buffer =>
  box.seal(JSON.stringify(pending), placeOf(attempt));

/** What is pending of an attempt; `undefined` when nothing is, or it does not open. */
export const openPending = ({ box }: Pick<Engine, 'box'>, attempt: ConnectionAttempt): Pending | undefined => {
  const text = attempt.pending === null ? undefined : box.open(attempt.pending, placeOf(attempt));
  return text === undefined ? undefined : pendingText.parse(JSON.parse(text));
};
