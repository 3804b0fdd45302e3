import { describeConfig } from '../config.ts';

/** What `rollcall --help` prints. */
export const helpText = (): string => `rollcall: the self-hosted integration hub for HR systems

Examples
  rollcall serve                 start the product on its embedded database
  rollcall api-keys create       make an API key for the default project
  rollcall connectors check hibob
                                 check a connector against its simulator, and print what it reads

Commands
  serve                          serve until stopped with Ctrl-C
  api-keys create                print a new API key, once
  connectors check <provider> [--live <environment>]
                                 run the checks every connector must pass, reads only; --live takes the
                                 credentials as a JSON object on standard input
  help, --help                   this text

Environment
${describeConfig()
  .map(({ name, meaning, default: standard }) => `  ${name.padEnd(34)} ${meaning}${standard ? ` (${standard})` : ''}`)
  .join('\n')}

Exit codes
  0 done, 1 failed, 2 not a command
`;
