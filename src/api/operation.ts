import type { z } from 'zod';
import type { Caller } from '../engine/caller.ts';
import type { Engine } from '../engine/engine.ts';
import type { ProblemCode } from '../engine/problem.ts';
import type { Language } from '../engine/language/say.ts';
import type { ConnectSession } from '../engine/link/session.ts';
import type { SignedIn } from '../engine/people/person-session.ts';
import type { Area } from '../model/access.ts';

/**
 * Who may call an operation:
 * - `project`: a program with an API key, or a member who is signed in;
 * - `member`: a member who is signed in, never a program;
 * - `person`: anybody who is signed in, whatever project is chosen;
 * - `session`: the Hub, with the token of a connect session in `x-hub-session-token`;
 * - `anyone`: no credential.
 */
export type Access = 'project' | 'member' | 'person' | 'session' | 'anyone';

/** The groups of the documentation, and the area that their operations touch unless they say otherwise. */
export const areaOfTag = {
  Accounts: 'accounts',
  Actions: 'actions',
  'API keys': 'api_keys',
  'Audit log': 'audit',
  'Connect sessions': 'accounts',
  'Connector profiles': 'settings',
  Connectors: 'connectors',
  'Field mappings': 'settings',
  Guides: 'settings',
  HRIS: 'records',
  Health: null,
  Hub: null,
  'Inbound webhooks': null,
  Logs: 'logs',
  Members: 'members',
  'Signing in': null,
  Projects: 'projects',
  Proxy: 'records',
  Sandbox: null,
} as const satisfies Record<string, Area | null>;

/** What a handler gets. Everything has been checked against the operation's schemas. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The body as it was sent; empty unless the operation takes bytes. */
  readonly bytes: Buffer;
  /** Request headers that some operations look at. */
  readonly headers: Headers;
  readonly caller: Caller;
  readonly session: ConnectSession;
  /** Who is signed in. */
  readonly signedIn: SignedIn;
  /** The network address that the request comes from. */
  readonly address: string;
  /** The language to tell it in, where the operation speaks some. */
  readonly language: Language;
}

/** An operation of the HTTP API: its contract and a handler that calls one engine function. */
export interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  /** The path once, with `{placeholders}`. */
  readonly path: string;
  readonly operationId: string;
  readonly access: Access;
  readonly tag: keyof typeof areaOfTag;
  /** What it touches, where its tag does not say so. */
  readonly area?: Area;
  /** Whether it reads or writes, where its method does not say so: `GET` reads, everything else writes. */
  readonly effect?: 'read' | 'write';
  /**
   * Whether the audit log hears of it before it is begun, for no transaction holds what it does: it asks an HR system, which
   * those of `records` and `actions` do without saying so, or it commits by itself.
   */
  readonly recordedBefore?: true;
  readonly summary: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** Whether `x-account-id` is demanded, or may name the account; handlers find it in `headers`. */
  readonly ofAccount?: true | 'optional';
  /** Whether `idempotency-key` is heeded. */
  readonly takesIdempotencyKey?: true;
  /** Whether its words come in the language of `accept-language`, as far as it is spoken here. */
  readonly speaks?: true;
  /** Whether a caller may ask for a heartbeat while it waits (`Prefer: heartbeat`). Only for answers of JSON with 200. */
  readonly beats?: true;
  readonly params?: z.ZodObject;
  /** Strict: an unknown query parameter is refused by name. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Whether it takes its body as it was sent, of whatever type, for a signature is over the very bytes. */
  readonly takesBytes?: true;
  /** The largest body that is read, in bytes. Default: 1 MiB. */
  readonly bodyLimitBytes?: number;
  readonly success: {
    readonly status: 200 | 201 | 202;
    /** Other statuses of success, where the answer is a whole response. */
    readonly alsoStatuses?: readonly number[];
    readonly schema: z.ZodType;
    /** The media type, where it is not JSON. */
    readonly mediaType?: string;
    /** Another media type of text that a caller may ask for. */
    readonly alsoMediaType?: string;
  };
  /** Refusals beside those that every operation shares. */
  readonly refusals?: readonly ProblemCode[];
  /** Resolves with what `success` describes, or with a whole response where another media type was asked for. */
  handle(engine: Engine, asked: Asked<unknown, unknown, unknown>): Promise<unknown>;
}

type Out<S extends z.ZodObject | undefined> = S extends z.ZodObject ? z.infer<S> : Record<string, never>;

/** Checks an operation at compile time: the handler sees what its schemas say. */
export const defineOperation = <
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodObject | undefined = undefined,
>(
  operation: Omit<Operation, 'params' | 'query' | 'body' | 'handle'> & {
    params?: P;
    query?: Q;
    body?: B;
    handle(engine: Engine, asked: Asked<Out<P>, Out<Q>, Out<B>>): Promise<unknown>;
  },
): Operation => operation as Operation;

/** The area that an operation touches; null when no API key and no role is asked for. */
export const areaOf = ({ area, tag }: Operation): Area | null => area ?? areaOfTag[tag];

/** Whether an operation reads or writes. */
export const effectOf = ({ effect, method }: Operation): 'read' | 'write' =>
  effect ?? (method === 'get' ? 'read' : 'write');
