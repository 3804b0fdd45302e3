import { deleteExpiredConnectSessions } from '../store/connect-sessions.ts';
import { expireConnectionAttempts } from '../store/connection-attempts.ts';
import { deleteOldGuideFeedback } from '../store/guide-feedback.ts';
import { deleteOldInboundDeliveries } from '../store/inbound-deliveries.ts';
import { deleteExpiredLogContents } from '../store/log-contents.ts';
import { deleteExpiredListingSnapshots } from '../store/listing-snapshots.ts';
import { deleteExpiredPersonSessions } from '../store/people.ts';
import { deleteOldRequestLogs } from '../store/request-logs.ts';
import type { Db } from '../store/tables.ts';
import { deleteExpiredTokens } from '../store/token-directory.ts';
import { deleteOldVendorCalls } from '../store/vendor-calls.ts';
import { deleteOldWrites } from '../store/writes.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long a link or a session that has ended is remembered, so that whoever opens it late is told that it expired. */
const rememberedMs = 30 * dayMs;

/** How long deliveries are kept. */
const deliveredMs = 90 * dayMs;

/** How long it is kept what people said of a guide. */
const saidMs = 365 * dayMs;

/** How long an idempotency key is remembered. Sent again later, it is a new one. */
export const writtenMs = 7 * dayMs;

/** One thing to remove: what ended, or began, longer ago than `olderThanMs`. */
interface Chore {
  readonly olderThanMs: number;
  remove(db: Db, before: Date): Promise<number>;
}

const eachMinute: readonly Chore[] = [
  { olderThanMs: rememberedMs, remove: deleteExpiredTokens },
  { olderThanMs: rememberedMs, remove: deleteExpiredConnectSessions },
  { olderThanMs: 0, remove: deleteExpiredListingSnapshots },
  { olderThanMs: 0, remove: deleteExpiredLogContents },
  { olderThanMs: 0, remove: expireConnectionAttempts },
  { olderThanMs: 0, remove: deleteExpiredPersonSessions },
];

const eachHourOf = (logRetentionDays: number): readonly Chore[] => [
  { olderThanMs: writtenMs, remove: deleteOldWrites },
  { olderThanMs: logRetentionDays * dayMs, remove: deleteOldRequestLogs },
  { olderThanMs: logRetentionDays * dayMs, remove: deleteOldVendorCalls },
  { olderThanMs: deliveredMs, remove: deleteOldInboundDeliveries },
  { olderThanMs: saidMs, remove: deleteOldGuideFeedback },
];

/** What housekeeping needs. */
export interface HousekeepingOptions {
  readonly db: Db;
  /** Milliseconds since 1970. */
  now(): number;
  /** How many days request logs and vendor calls are kept. */
  readonly logRetentionDays: number;
  /** Told of everything that could not be removed; it is tried again in the next round. */
  onError(error: unknown): void;
  /** Time between two rounds. Default: a minute. */
  readonly everyMs?: number;
}

/** Housekeeping under way. */
export interface Housekeeping {
  /** Begins no other round, and waits for the one under way. */
  stop(): Promise<void>;
}

/**
 * Removes in every project what has expired, each minute, and what is old, each hour. Any number of processes may do so
 * at once: what one has removed, the others do not find. The timer keeps no process alive.
 */
export const startHousekeeping = (options: HousekeepingOptions): Housekeeping => {
  const { db, now, logRetentionDays, onError, everyMs = minuteMs } = options;
  const eachHour = eachHourOf(logRetentionDays);
  let underWay: Promise<void> | undefined;
  let hourlyDueAt = 0;
  let stopped = false;

  const round = async () => {
    const startedAt = now();
    const isHourly = startedAt >= hourlyDueAt;
    if (isHourly) hourlyDueAt = startedAt + hourMs;
    for (const { olderThanMs, remove } of isHourly ? [...eachMinute, ...eachHour] : eachMinute) {
      if (stopped) return;
      await remove(db, new Date(startedAt - olderThanMs)).catch(onError);
    }
  };

  const timer = setInterval(() => {
    underWay ??= round().finally(() => (underWay = undefined));
  }, everyMs).unref();

  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await underWay;
    },
  };
};
