import type { Connector } from '../../connector-kit/contract.ts';
import type { Language } from '../../model/languages.ts';
import { connectorIn } from '../language/say.ts';
import { guideAddress } from './guide-markdown.ts';
import { guideWords } from './guide-words.ts';

/** The index of the documentation for machines (https://llmstxt.org): each page with one line about it. */
export const docsIndex = (connectors: readonly Connector[], publicUrl: string): string =>
  [
    '# Rollcall',
    '',
    '> The open-source, self-hosted integration hub for HR systems: one HRIS API for the HR systems of your customers.',
    '',
    '## Setup guides',
    '',
    ...guideLinks(connectors, publicUrl, 'en'),
    '',
    '## Setup guides in German',
    '',
    ...guideLinks(connectors, publicUrl, 'de'),
    '',
    '## API',
    '',
    `- [OpenAPI 3.1](${publicUrl}/openapi.json): every operation, made from the code`,
    '',
  ].join('\n');

const guideLinks = (connectors: readonly Connector[], publicUrl: string, language: Language): string[] =>
  connectors.map((connector) => {
    const { name, summary } = connectorIn(connector, language).manifest;
    return `- [${guideWords[language].title(name)}](${guideAddress(connector, { publicUrl }, language)}.md): ${summary}`;
  });
