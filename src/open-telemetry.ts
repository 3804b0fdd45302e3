import { AsyncLocalStorage } from 'node:async_hooks';
import { diag, DiagLogLevel, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { SpanEnd, Tracing } from './engine/observe/tracing.ts';

/** Where traces go. */
export interface OpenTelemetryOptions {
  /** Base address of a collector that takes OTLP over HTTP: `OTEL_EXPORTER_OTLP_ENDPOINT`. Redirects are not followed. */
  readonly endpoint: string;
  /** What the traces are filed under: `OTEL_SERVICE_NAME`. */
  readonly serviceName: string;
  /** Told when traces could not be sent; they are dropped then. */
  readonly onError: (message: string) => void;
}

const kinds = { internal: SpanKind.INTERNAL, request: SpanKind.SERVER, client: SpanKind.CLIENT };

/** How long the collector may take at the end, in milliseconds. */
const patienceMs = 3000;

/**
 * Sends traces to a collector. Loaded only where one is configured. The exporter heeds `OTEL_EXPORTER_OTLP_HEADERS` and
 * `_TIMEOUT` by itself: https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export const startOpenTelemetry = ({ endpoint, serviceName, onError }: OpenTelemetryOptions): Tracing => {
  const ignore = () => undefined;
  diag.setLogger(
    { error: (message) => onError(message), warn: ignore, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true },
  );
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('rollcall');
  const current = new AsyncLocalStorage<Context>();

  return {
    async inSpan(start, work) {
      const parent = start.kind === 'request' ? contextOf(start.headers) : (current.getStore() ?? ROOT_CONTEXT);
      const span = tracer.startSpan(start.name, { kind: kinds[start.kind] }, parent);
      const tell = ({ name, attributes, failed }: SpanEnd) => {
        if (name !== undefined) span.updateName(name);
        if (attributes) span.setAttributes(attributes);
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      };
      try {
        return await current.run(trace.setSpan(parent, span), () => work(tell));
      } catch (error) {
        tell({ failed: true });
        throw error;
      } finally {
        span.end();
      }
    },
    addSpan({ name, kind, startedAt, durationMs, attributes = {}, failed }) {
      const parent = current.getStore();
      if (parent === undefined) return;
      const span = tracer.startSpan(name, { kind: kinds[kind], startTime: startedAt, attributes }, parent);
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(startedAt + durationMs);
    },
    traceId() {
      const parent = current.getStore();
      return parent && trace.getSpanContext(parent)?.traceId;
    },
    async close() {
      const timeout = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
      await Promise.race([provider.shutdown(), timeout]);
    },
  };
};

/** The trace that a caller's `traceparent` names. */
const contextOf = (headers: Headers): Context => {
  const parent = parseTraceParent(headers.get('traceparent') ?? '');
  return parent ? trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true }) : ROOT_CONTEXT;
};
