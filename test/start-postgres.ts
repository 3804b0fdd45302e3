/**
 * Starts the embedded PostgreSQL in the folder given and says where it is in one line of JSON, or why it does not start
 * in one line of text; then waits to be killed. For tests of what happens when a process ends.
 */
import { startEmbeddedPostgres } from '../src/store/embedded/start.ts';

const dataDir = process.argv[2] ?? '';
try {
  const { connectionString } = await startEmbeddedPostgres({ dataDir, log: (message) => console.error(message) });
  console.log(JSON.stringify({ connectionString }));
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log(String(error));
  process.exitCode = 1;
}
