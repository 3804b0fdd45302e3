/** Values that a span may carry: templates, codes, counts and ids, and nothing of a person. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

/** What is known of a span at its end. */
export interface SpanEnd {
  readonly name?: string;
  readonly attributes?: SpanAttributes;
  /** Whether what it stands for failed, and the failure was ours or a vendor's. */
  readonly failed?: boolean;
}

/** A span that has ended. */
export interface PastSpan extends SpanEnd {
  readonly name: string;
  readonly kind: 'internal' | 'client';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
}

/** Tells a collector of traces what takes how long. Costs nothing where none is configured. */
export interface Tracing {
  /**
   * Runs `work` in a span that ends with it. A `request` goes on with the trace of its caller, where `traceparent` in
   * `headers` names one (https://www.w3.org/TR/trace-context/). What `work` rejects with makes it a failed one.
   */
  inSpan<T>(
    span: { readonly name: string } & (
      | { readonly kind: 'request'; readonly headers: Headers }
      | { readonly kind: 'internal' }
    ),
    work: (tell: (end: SpanEnd) => void) => Promise<T>,
  ): Promise<T>;
  /** Adds a span that has ended, below the one under way. Outside of a request it is dropped. */
  addSpan(span: PastSpan): void;
  /** The id of the trace under way, for log lines. */
  traceId(): string | undefined;
  /** Sends what waits. */
  close(): Promise<void>;
}

/** Nobody listens. */
export const noTracing: Tracing = {
  inSpan: (_span, work) => work(() => undefined),
  addSpan: () => undefined,
  traceId: () => undefined,
  close: () => Promise.resolve(),
};
