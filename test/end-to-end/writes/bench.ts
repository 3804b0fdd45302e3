import { describeSandbox } from '../../../src/sandbox.ts';
import { hibob } from '../../../src/simulators/hibob/index.ts';
import { startSandbox } from '../../../src/simulators/kit/index.ts';
import { createApiKey } from '../../../src/engine/projects/create-api-key.ts';
import { findDefaultProject } from '../../../src/store/projects.ts';
import { sandboxControl, type SandboxControl } from '../../../src/connector-kit/check/sandbox-control.ts';
import { testDatabase } from '../../database.ts';
import { linkSandboxAccount, newDataDir } from '../../process.ts';
import { startServing, type ServingProcess } from '../../serving.ts';

/** Processes that write at one simulated HiBob, which outlives them. */
export interface WriteBench {
  readonly control: SandboxControl;
  /** Starts a process; one that was killed is replaced so. */
  start(): Promise<ServingProcess>;
  readonly apiKey: string;
  newApiKey(): Promise<string>;
  /** Links an account of its own. */
  link(): Promise<string>;
  close(): Promise<void>;
}

export const startWriteBench = async (): Promise<WriteBench> => {
  const sandbox = await startSandbox({ simulators: [hibob], company: { size: 30 }, limits: 'raised' });
  const { close, ...described } = describeSandbox(sandbox);
  const database = await testDatabase();
  const folder = await newDataDir();
  const { db } = database.store;
  const { id: projectId } = await findDefaultProject(db);
  const newApiKey = async () => (await createApiKey(db, projectId, 'test')).text;
  const apiKey = await newApiKey();
  const env = {
    DATABASE_URL: database.connectionString,
    ROLLCALL_API_KEY: apiKey,
    ROLLCALL_DATA_DIR: folder.path,
    ROLLCALL_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  const started: ServingProcess[] = [];
  const start = async () => {
    const serving = await startServing({ env, sandbox: described });
    started.push(serving);
    return serving;
  };
  return {
    control: sandboxControl(sandbox.adminUrl, sandbox.adminKey, 'hibob'),
    start,
    apiKey,
    newApiKey,
    link() {
      const { url = '' } = started[0] ?? {};
      const providers = { hibob: { base_url: '', credentials: { ...described.credentials['hibob'] } } };
      const admin = { url: sandbox.adminUrl, key: sandbox.adminKey };
      return linkSandboxAccount({ url, sandbox: { url, api_key: apiKey, admin, providers } }, 'hibob');
    },
    async close() {
      await Promise.all(started.map((serving) => serving.kill()));
      await database.drop();
      await folder.remove();
      await close();
    },
  };
};
