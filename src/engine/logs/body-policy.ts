import { deleteLogContentsOfProject } from '../../store/log-contents.ts';
import { findLogSettings, saveLogSettings } from '../../store/log-settings.ts';
import { inTransaction } from '../../store/database.ts';
import type { Db } from '../../store/tables.ts';

/** What a project wants kept of what is sent and answered. */
export interface BodyPolicy {
  readonly keepsBodies: boolean;
  readonly keptHours: number;
  /** Whether only what failed is kept. */
  readonly errorsOnly: boolean;
  readonly showsPersonalValues: boolean;
}

/** Nothing is kept until a project asks for it. */
export const defaultPolicy: BodyPolicy = {
  keepsBodies: false,
  keptHours: 24,
  errorsOnly: false,
  showsPersonalValues: false,
};

/** The policies of all projects, each remembered for a short while. */
export interface BodyPolicies {
  of(projectId: string): Promise<BodyPolicy>;
  /** Changes a policy. What is switched off is removed at once. Other processes follow within ten seconds. */
  change(projectId: string, changes: Partial<BodyPolicy>): Promise<BodyPolicy>;
}

const rememberedMs = 10_000;

export const createBodyPolicies = (db: Db, now: () => number): BodyPolicies => {
  const remembered = new Map<string, { readonly policy: Promise<BodyPolicy>; readonly until: number }>();

  const of = (projectId: string): Promise<BodyPolicy> => {
    const known = remembered.get(projectId);
    if (known && known.until > now()) return known.policy;
    const policy = readPolicy(db, projectId);
    remembered.set(projectId, { policy, until: now() + rememberedMs });
    // The next request asks again.
    policy.catch(() => remembered.delete(projectId));
    return policy;
  };

  return {
    of,
    async change(projectId, changes) {
      const policy = { ...(await readPolicy(db, projectId)), ...changes };
      await inTransaction(db, async (transaction) => {
        await saveLogSettings(transaction, projectId, {
          keeps_bodies: policy.keepsBodies,
          bodies_kept_hours: policy.keptHours,
          errors_only: policy.errorsOnly,
          shows_personal_values: policy.showsPersonalValues,
        });
        if (!policy.keepsBodies) await deleteLogContentsOfProject(transaction, projectId);
      });
      remembered.delete(projectId);
      return policy;
    },
  };
};

const readPolicy = async (db: Db, projectId: string): Promise<BodyPolicy> => {
  const row = await findLogSettings(db, projectId);
  if (!row) return defaultPolicy;
  return {
    keepsBodies: row.keeps_bodies,
    keptHours: row.bodies_kept_hours,
    errorsOnly: row.errors_only,
    showsPersonalValues: row.shows_personal_values,
  };
};
