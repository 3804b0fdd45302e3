import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { LocalCommands } from './cli/local-commands.ts';

// What was compiled once is read from then on, which halves the time to load. Where the folder cannot be written, it is
// compiled each time. Only what is imported after this line profits: therefore all of it is.
enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
const [{ runCommand }, { processTerminal }] = await Promise.all([
  import('./cli/run-command.ts'),
  import('./cli/terminal.ts'),
]);

const { env } = process;

/** Each is loaded when it is called: a question to a server should not wait for the product to be loaded. */
const local: LocalCommands = {
  serve: async () => (await import('./serve.ts')).serve(),
  makeApiKey: async (name) => (await import('./manage-installation.ts')).makeApiKey(env, name),
  inviteOwner: async (project) => (await import('./manage-installation.ts')).inviteOwner(env, project),
  makeProject: async (name) => (await import('./manage-installation.ts')).makeProject(env, name),
  verifyAuditLog: async () => (await import('./manage-installation.ts')).verifyAuditLog(env),
  checkConnector: async (...asked) => (await import('./check-connector.ts')).checkConnector(...asked),
  makeBackup: async (...asked) => (await import('./make-backup.ts')).makeBackup(env, ...asked),
  restore: async (...asked) => (await import('./restore-installation.ts')).restoreInstallation(env, ...asked),
  examine: async () => (await import('./doctor/examine.ts')).examine(env),
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), { terminal: processTerminal(), env }, local);
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${message}\n`);
  if (env['ROLLCALL_LOG_LEVEL'] === 'debug') process.stderr.write(`${stack}\n`);
  process.exitCode = 1;
}
