/** The PostgreSQL that npm brings cannot run here. The message says why, and what to do. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** An error whose way out is a PostgreSQL of one's own. */
export function unavailable(reason: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${reason} Set DATABASE_URL to a PostgreSQL of your own (version 15 or later), such as postgres://user:password@host:5432/rollcall.`,
  );
}
