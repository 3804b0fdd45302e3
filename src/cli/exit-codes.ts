/** Exit codes, as `rollcall --help` lists them. */
export const exitCodes = {
  ok: 0,
  /** It was tried and did not come off, or something was found wanting. */
  failure: 1,
  /** The command line or the environment is not as it should be. */
  usage: 2,
  /** No server answered. */
  unreachable: 3,
  /** The server does not let this API key do it. */
  refused: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a sentence for people, the way out, and an exit code. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: ExitCode;
  readonly wayOut: string | undefined;

  constructor(message: string, exitCode: ExitCode, wayOut?: string) {
    super(message);
    this.exitCode = exitCode;
    this.wayOut = wayOut;
  }
}
