import type { Connector } from '../../connector-kit/contract.ts';

/** The index of the documentation for machines (https://llmstxt.org): each page with one line about it. */
export const docsIndex = (connectors: readonly Connector[], publicUrl: string): string =>
  [
    '# Rollcall',
    '',
    '> The open-source, self-hosted integration hub for HR systems: one HRIS API for the HR systems of your customers.',
    '',
    '## Setup guides',
    '',
    ...connectors.map(
      ({ manifest }) =>
        `- [Link ${manifest.name}](${publicUrl}/docs/connectors/${manifest.key}.md): ${manifest.summary}`,
    ),
    '',
    '## API',
    '',
    `- [OpenAPI 3.1](${publicUrl}/openapi.json): every operation, made from the code`,
    '',
  ].join('\n');
