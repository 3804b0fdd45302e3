/** The simulated vendors, as the panel reaches them. Who starts them hands it in, and keeps their key. */
export interface SandboxDoor {
  /** Keys of the vendors that are simulated. */
  readonly providers: readonly string[];
  /** Asks one vendor's admin API. `path` begins with a slash and is fully encoded. */
  ask(provider: string, method: string, path: string, body?: unknown): Promise<AdminAnswer>;
}

export interface AdminAnswer {
  readonly status: number;
  /** The parsed body; undefined when there is none. */
  readonly body: unknown;
}
