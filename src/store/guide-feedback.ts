import { sql } from 'kysely';
import { newUuidV7 } from './ids.ts';
import type { Db, NewRow } from './tables.ts';

/** What is known of one step of a guide. */
export interface StepFeedback {
  readonly provider: string;
  readonly guide_step: string;
  /** How many people it answered, and how many not. */
  readonly yes: number;
  readonly no: number;
  /** The last comments, newest first. */
  readonly comments: readonly { readonly comment: string; readonly answered_at: Date }[];
}

/** Comments that are listed of one step. */
const lastComments = 5;

/** Keeps what a session says of a step, in the place of what it said of it before. */
export async function saveGuideFeedback(
  db: Db,
  projectId: string,
  feedback: Omit<NewRow<'guide_feedback'>, 'id' | 'answered_at'>,
): Promise<void> {
  const { helpful, comment } = feedback;
  await db
    .insertInto('guide_feedback')
    .values({ ...feedback, project_id: projectId, id: newUuidV7() })
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'session_id', 'provider', 'guide_step'])
        .doUpdateSet({ helpful, comment, answered_at: new Date() }),
    )
    .execute();
}

/** Step by step, by provider; those that answered the fewest first. */
export async function listStepFeedback(
  db: Db,
  projectId: string,
  providers: readonly string[] | undefined,
): Promise<StepFeedback[]> {
  let query = db
    .selectFrom('guide_feedback')
    .where('project_id', '=', projectId)
    .select(['provider', 'guide_step'])
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere('helpful', '=', true).as('yes'),
      fn.countAll<string>().filterWhere('helpful', '=', false).as('no'),
      sql<{ comment: string; answered_at: string }[] | null>`to_json((array_agg(
        json_build_object('comment', comment, 'answered_at', answered_at) order by answered_at desc, id desc
      ) filter (where comment is not null))[:${sql.lit(lastComments)}])`.as('comments'),
    ])
    .groupBy(['provider', 'guide_step'])
    .orderBy('provider')
    .orderBy('no', 'desc')
    .orderBy('guide_step');
  if (providers) query = query.where('provider', 'in', providers);
  const rows = await query.execute();
  return rows.map(({ yes, no, comments, ...step }) => ({
    ...step,
    yes: Number(yes),
    no: Number(no),
    comments: (comments ?? []).map((one) => ({ comment: one.comment, answered_at: new Date(one.answered_at) })),
  }));
}

/** Removes what was said in every project before `answeredBefore`. Answers how much. */
export async function deleteOldGuideFeedback(db: Db, answeredBefore: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('guide_feedback')
    .where('answered_at', '<', answeredBefore)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
