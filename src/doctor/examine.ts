import type { Finding } from '../cli/local-commands.ts';
import { ConfigurationError, readConfig, type Config } from '../config.ts';
import { examineDatabase } from './examine-database.ts';
import { examineDataFolder, examineDisk } from './examine-data-folder.ts';
import { examinePort, examinePublicUrl } from './examine-server.ts';
import { findingsOf } from './findings.ts';

/** Looks whether an installation is sound. Changes nothing; an embedded database that does not run is started for it. */
export const examine = async (env: NodeJS.ProcessEnv): Promise<Finding[]> => {
  const node = examineNode(process.versions.node);
  const config = readConfigOrFinding(env);
  if ('outcome' in config) return [node, config];
  return [
    node,
    findingsOf('Configuration').good(`every variable can be read; this is ${modeOf(config)}`),
    ...(await examineDataFolder(config)),
    await examineDisk(config.dataDir),
    await examinePort(config),
    examinePublicUrl(config),
    examineSandbox(config),
    ...(await examineDatabase(config)),
  ];
};

/** The major version that npm brings, and the oldest that runs the source as it is. */
const oldestNode = 24;

export const examineNode = (version: string): Finding => {
  const finding = findingsOf('Node.js');
  return Number(version.split('.')[0]) >= oldestNode
    ? finding.good(`version ${version}`)
    : finding.bad(`version ${version} is too old. Start with "npm start" or scripts/rollcall.mjs, which use Node 24.`);
};

const readConfigOrFinding = (env: NodeJS.ProcessEnv): Config | Finding => {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return findingsOf('Configuration').bad(error.message);
    throw error;
  }
};

const modeOf = ({ production }: Config) => (production ? 'production' : 'development (NODE_ENV is not production)');

export const examineSandbox = ({ sandbox, production }: Pick<Config, 'sandbox' | 'production'>): Finding => {
  const finding = findingsOf('Sandbox');
  if (!sandbox) return finding.good('off: only real systems can be linked');
  return production
    ? finding.note(
        'on in production: simulated systems run beside the real ones, and whoever opens /sandbox turns them. Set ROLLCALL_SANDBOX=off.',
      )
    : finding.good('on: simulated systems can be linked');
};
