import type { HttpBindings } from '@hono/node-server';
import type { Caller } from '../engine/caller.ts';
import type { Language } from '../engine/language/say.ts';
import type { Allowance } from '../engine/limits/rate-limiter.ts';
import type { Operation } from './operation.ts';

/** How long a request lives, in milliseconds. After that it is answered 408. */
export const requestLifetime = 60_000;

/** Variables that the server keeps with a request. */
export interface RequestVariables {
  /** Given before the request is routed, so that it can be told before the answer is there. */
  Bindings: { requestId: string } & Partial<Pick<HttpBindings, 'incoming'>>;
  Variables: {
    requestId: string;
    /** The network address that it comes from. */
    address: string;
    startedAt: number;
    /** The language to tell the caller in. */
    language: Language;
    caller?: Caller;
    /** Where the caller stands with its quota. */
    allowance?: Allowance;
    /** The body that was asked with, where the operation takes one. */
    askedBody?: unknown;
    /** What the logs call it. */
    operation?: Pick<Operation, 'path' | 'operationId'>;
  };
}
