import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { originsOf, readConfig, type Environment } from '../config.ts';
import { CommandFailure, exitCodes } from './exit-codes.ts';

/** Where a command goes, and with what. */
export interface ServerAccess {
  /** Without a trailing slash. */
  readonly url: string;
  readonly apiKey: string;
}

/** What the command line may say about it. */
export interface ServerOptions {
  readonly url?: string;
  /** A file that holds the key, `-` for standard input: a key on a command line is seen by everybody on the machine. */
  readonly apiKeyFile?: string;
}

/**
 * Finds server and key: what the command line says, else the environment, else `sandbox.json` of the data folder. The
 * sandbox's key goes to the sandbox's server only.
 *
 * @throws CommandFailure when there is no key.
 */
export const findServer = async (options: ServerOptions, env: Environment): Promise<ServerAccess> => {
  const config = readConfig(env);
  const sandbox = await readSandboxFile(config.dataDir);
  const url = originOf(options.url ?? config.url ?? sandbox?.url ?? originsOf(config, config.port).publicUrl);
  const apiKey = options.apiKeyFile
    ? await readKey(options.apiKeyFile)
    : (config.apiKey ?? (sandbox?.url === url ? sandbox.api_key : undefined));
  if (apiKey) return { url, apiKey };
  throw new CommandFailure(
    `There is no API key for ${url}.`,
    exitCodes.usage,
    'Set ROLLCALL_API_KEY, or name a file that holds the key with --api-key-file.\nThe first key is made by "rollcall api-keys create --local".',
  );
};

const originOf = (url: string): string => {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).origin;
  throw new CommandFailure(`"${url}" is not an http or https address.`, exitCodes.usage);
};

const readKey = async (path: string): Promise<string> => {
  try {
    return (path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')).trim();
  } catch (error) {
    throw new CommandFailure(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, exitCodes.usage);
  }
};

const readSandboxFile = async (dataDir: string): Promise<{ url: string; api_key: string } | undefined> => {
  try {
    return JSON.parse(await readFile(join(dataDir, 'sandbox.json'), 'utf8')) as { url: string; api_key: string };
  } catch {
    return undefined;
  }
};
