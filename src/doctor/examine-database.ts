import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../cli/local-commands.ts';
import type { Config } from '../config.ts';
import { developmentKeyFile, findKeyProblem, loadEncryptionKey } from '../engine/vault/encryption-key.ts';
import { createVault } from '../engine/vault/vault.ts';
import { hasDatabase, openInstallationDatabase } from '../installation-database.ts';
import { readDatabaseFacts, type DatabaseFacts } from '../store/database-facts.ts';
import { knownMigrations, openDatabase, type Store } from '../store/database.ts';
import { findingsOf } from './findings.ts';

const oldestMajorVersion = 15;
const mostClockSkewMs = 5000;

/** Looks at the database: whether it answers, its version, migrations, clock, and whether the key opens what is in it. */
export const examineDatabase = async (config: Config): Promise<Finding[]> => {
  const finding = findingsOf('Database');
  if (!hasDatabase(config)) return [finding.note('there is none yet; the first start makes one'), hasKey(config)];
  try {
    const database = await openInstallationDatabase(config);
    try {
      const store = await openDatabase(database);
      try {
        return await examineStore(store, config);
      } finally {
        await store.close();
      }
    } finally {
      await database.close();
    }
  } catch (error) {
    return [finding.bad(`it does not answer: ${(error as Error).message}`)];
  }
};

const examineStore = async (store: Store, config: Config): Promise<Finding[]> => {
  const askedAt = Date.now();
  const facts = await readDatabaseFacts(store.db);
  const finding = findingsOf('Database');
  return [
    facts.majorVersion >= oldestMajorVersion
      ? finding.good(`PostgreSQL ${facts.version} answers`)
      : finding.bad(`PostgreSQL ${facts.version} is too old: ${oldestMajorVersion} or later is needed.`),
    examineMigrations(facts.migrations, await knownMigrations()),
    examineClock(facts.now.getTime(), (askedAt + Date.now()) / 2),
    facts.migrations.length > 0 ? await examineKey(store, config) : hasKey(config),
  ];
};

/** Looks whether what was run is what is known here. */
export const examineMigrations = (run: DatabaseFacts['migrations'], known: readonly string[]): Finding => {
  const finding = findingsOf('Migrations');
  const unknown = run.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    return finding.bad(`a newer Rollcall has run ${unknown.join(', ')}. Start that, or restore a backup from before.`);
  const pending = known.length - run.length;
  return pending > 0
    ? finding.note(`${pending} will be run at the next start`)
    : finding.good(`all ${run.length} were run`);
};

/** Tokens and links end by the clock: ours and the database's should agree. */
export const examineClock = (theirs: number, ours: number): Finding => {
  const finding = findingsOf('Clock');
  const skewMs = Math.abs(theirs - ours);
  return skewMs <= mostClockSkewMs
    ? finding.good('agrees with that of the database')
    : finding.bad(
        `differs from that of the database by ${Math.round(skewMs / 1000)} s. Synchronise both, such as by NTP.`,
      );
};

const hasKey = (config: Config): Finding => {
  const finding = findingsOf('Encryption key');
  if (config.encryptionKey !== undefined) return finding.good('is set');
  if (config.production) return finding.bad('ROLLCALL_ENCRYPTION_KEY is not set, so production does not start.');
  return finding.note('ROLLCALL_ENCRYPTION_KEY is not set; development makes a key in the data folder');
};

const examineKey = async (store: Store, config: Config): Promise<Finding> => {
  const isMade = existsSync(join(config.dataDir, developmentKeyFile));
  if (config.encryptionKey === undefined && (config.production || !isMade)) return hasKey(config);
  const finding = findingsOf('Encryption key');
  const vault = createVault(await loadEncryptionKey(config, () => undefined));
  const problem = await findKeyProblem(store.db, vault);
  if (problem !== undefined) return finding.bad(problem);
  return config.encryptionKey === undefined
    ? finding.note(
        `a development key in ${config.dataDir} opens what is stored; production needs ROLLCALL_ENCRYPTION_KEY`,
      )
    : finding.good('opens what is stored');
};
