/**
 * The PostgreSQL that npm brings, started by us in our data folder:
 *
 *     <data folder>/rollcall.lock       one Rollcall at a time (and rollcall.pid, to say which)
 *     <data folder>/postgres/           the server's files
 *     <data folder>/postgres.log        what the server said since its last start
 *     <data folder>/postgres-password   of its only role, made at random
 */
import { mkdir, realpath } from 'node:fs/promises';
import { Client } from 'pg';
import { addressOf, databaseName } from './address.ts';
import { openCluster, type Cluster } from './cluster.ts';
import { findBinaries } from './find-binaries.ts';
import { findLauncher } from './launcher.ts';
import { clearLeftover } from './leftover.ts';
import { lockFolder } from './lock.ts';
import { startServer, type Server } from './server.ts';
import { stopWithProcess } from './stop-with-process.ts';

export interface EmbeddedPostgresOptions {
  /** Made when missing. */
  dataDir: string;
  /** Told in a sentence when something happens that its reader may wonder about. */
  log: (message: string) => void;
}

export interface EmbeddedPostgres {
  /** With the password: not for logs. */
  connectionString: string;
  /** Ends the server and gives the data folder free. A second call does nothing. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 18 on the loopback interface, with a database `rollcall`, and takes the data folder for this
 * process. Whatever ended the Rollcall before, its server is stopped and its files are recovered first. Throws
 * `EmbeddedPostgresError` when another Rollcall uses the folder, or when no embedded PostgreSQL can run here.
 */
export async function startEmbeddedPostgres({ dataDir, log }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const folder = await realpath(dataDir);
  const lock = await lockFolder(folder);
  try {
    const launcher = await findLauncher(binaries.postgres);
    const cluster = await openCluster(folder, binaries, launcher);
    await clearLeftover(cluster.folder, log);
    const server = await startServer(cluster, binaries.postgres, launcher);
    const forget = stopWithProcess(server);
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      forget();
      await server.stop();
      await lock.release();
    };
    void server.ended.then(() => {
      if (stopped === undefined)
        log('The embedded PostgreSQL ended by itself; postgres.log in the data folder says why');
    });
    const handle = {
      connectionString: addressOf({ password: cluster.password, port: server.port }),
      stop: () => (stopped ??= stop()),
    };
    await createDatabase(cluster, server).catch(async (error: unknown) => {
      await handle.stop();
      throw error;
    });
    return handle;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function createDatabase({ password }: Cluster, { port }: Server): Promise<void> {
  const client = new Client({ connectionString: addressOf({ password, port }, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
