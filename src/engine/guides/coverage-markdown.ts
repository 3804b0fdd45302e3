import { writeCoverageOf } from '../coverage/coverage.ts';
import { isUnsupported, type Connector } from '../../connector-kit/contract.ts';
import { resourceKeys, resources } from '../../model/resources.ts';

/** What a connector reads, resource by resource, as a Markdown table: how it is known, and what it cannot give. */
export const coverageTable = (connector: Connector): string =>
  [
    '| resource | how it is known | fields | not given |',
    '|---|---|---|---|',
    ...resourceKeys.map((key) => {
      const answer = connector.resources[key];
      if (isUnsupported(answer)) return `| ${key} | not offered | | ${cell(answer.unsupported)} |`;
      const all = Object.keys(resources[key].record.shape);
      const lost = Object.keys(answer.losses);
      const preview = answer.evidence === 'assumed' ? ' (preview)' : '';
      return `| ${key} | [${answer.evidence}](${answer.source})${preview} | ${all.length - lost.length} of ${all.length} | ${lost.join(', ')} |`;
    }),
  ].join('\n');

/** What a connector writes, as a Markdown table. */
export const writesTable = (connector: Connector): string =>
  [
    '| write | how it is known | fields |',
    '|---|---|---|',
    ...writeCoverageOf(connector).map(({ write, known, reason, source, fields }) =>
      known === 'unsupported'
        ? `| ${write} | not offered | ${cell(reason ?? '')} |`
        : `| ${write} | [${known}](${source})${known === 'assumed' ? ' (preview)' : ''} | ${fields.join(', ')} |`,
    ),
  ].join('\n');

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
