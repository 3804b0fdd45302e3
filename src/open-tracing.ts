import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { noTracing, type Tracing } from './engine/observe/tracing.ts';
import type { QueryTiming } from './store/database.ts';

/** Loads OpenTelemetry only where a collector is configured: otherwise it costs neither time nor memory. */
export const openTracing = async (config: Config, log: Logger): Promise<Tracing> => {
  if (config.otlpEndpoint === undefined) return noTracing;
  const { startOpenTelemetry } = await import('./open-telemetry.ts');
  return startOpenTelemetry({
    endpoint: config.otlpEndpoint,
    serviceName: config.otelServiceName,
    onError: () => log.warn('traces could not be sent to OTEL_EXPORTER_OTLP_ENDPOINT'),
  });
};

/** What makes a span of every database query; undefined where nobody collects them. */
export const querySpansOf = (tracing: Tracing): ((query: QueryTiming) => void) | undefined =>
  tracing === noTracing
    ? undefined
    : ({ kind, durationMs, failed }) =>
        tracing.addSpan({
          name: `database ${kind}`,
          kind: 'client',
          startedAt: Date.now() - durationMs,
          durationMs,
          failed,
          attributes: { 'db.system.name': 'postgresql', 'db.operation.name': kind },
        });
