/** A fault as the sandbox takes it; `route` is `METHOD /path` with `*` for anything. Default: the next call of all. */
export interface Fault {
  readonly kind:
    | 'rate_limit'
    | 'server_error'
    | 'slow'
    | 'drop'
    | 'lost_answer'
    | 'html'
    | 'invalid_row'
    | 'truncated'
    | 'token_revoked';
  readonly route?: string;
  readonly count?: number | 'always';
  readonly skip?: number;
  readonly retryAfterSeconds?: number;
  readonly delayMilliseconds?: number;
}

/** A request as the sandbox noted it: of the query only the names. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly queryNames: readonly string[];
  readonly status: number;
}

/** Makes a simulated tenant misbehave. */
export interface SandboxControl {
  /** Everything as at the start. */
  reset(): Promise<void>;
  fault(fault: Fault): Promise<void>;
  /** Sets the vendor's own permissions by the simulator's keys. */
  permit(permissions: Readonly<Record<string, boolean>>): Promise<void>;
  /** The vendor's own permissions as they are set, by the simulator's keys. */
  permissions(): Promise<Readonly<Record<string, boolean>>>;
  /** Another company of so many people, until the next reset. */
  resize(size: number): Promise<void>;
  /** Turns one of the vendor's undocumented behaviours. */
  turn(switches: Readonly<Record<string, boolean | number | string>>): Promise<void>;
  /** What the simulator was asked since the start or the last reset. */
  requests(): Promise<readonly SeenRequest[]>;
}

/** Control over one provider of a running sandbox by its admin API. */
export const sandboxControl = (adminUrl: string, adminKey: string, provider: string): SandboxControl => {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${adminUrl}/${provider}${path}`, {
      method,
      headers: { 'x-sandbox-key': adminKey, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The sandbox refused ${method} ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    reset: async () => void (await ask('POST', '/reset')),
    fault: async (fault) => void (await ask('POST', '/faults', fault)),
    permit: async (permissions) => void (await ask('PATCH', '/permissions', permissions)),
    resize: async (size) => void (await ask('PUT', '/company', { size })),
    turn: async (switches) => void (await ask('PATCH', '/switches', switches)),
    permissions: async () => ((await ask('GET', '/state')) as { permissions: Record<string, boolean> }).permissions,
    requests: async () => ((await ask('GET', '/requests')) as { requests: [] }).requests,
  };
};
