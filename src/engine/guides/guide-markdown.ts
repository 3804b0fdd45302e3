import type { Connector } from '../../connector-kit/contract.ts';
import type { Branch, CopyValue, Frame, Note, Section, SecretNote, Step } from '../../connector-kit/guide.ts';
import { coverageTable, writesTable } from './coverage-markdown.ts';

/** Addresses that a guide names. */
export interface GuideAddresses {
  readonly publicUrl: string;
}

/** Values that only the running hub knows, by the placeholder that stands for them in a guide. */
export const guideValues = ({ manifest }: Connector, { publicUrl }: GuideAddresses): Record<string, string> => ({
  callback_url: `${publicUrl}/connect/oauth2/${manifest.key}/callback`,
  webhook_url: `${publicUrl}/external-trigger/${manifest.key}?externalTriggerToken={your external trigger token}`,
});

/** A connector's setup guide as Markdown, for people and machines: the same data that the Hub draws. */
export const guideMarkdown = (connector: Connector, addresses: GuideAddresses): string => {
  const { manifest, guide } = connector;
  const { beforeYouStart: before } = guide;
  const text = [
    `> The index of all pages is at ${addresses.publicUrl}/llms.txt. Fetch it first to find your way.`,
    `# Link ${manifest.name}`,
    manifest.summary,
    '## Before you start',
    list([
      `**Who can do this**: ${before.role}`,
      `**How to tell**: ${before.howToTell}`,
      `**If that is not you**: ${before.otherwise}`,
      ...(before.plan ? [`**What you need**: ${before.plan}`] : []),
      `**How long**: about ${before.minutes} minutes (our estimate)`,
      `**What changes**: ${before.changes}`,
    ]),
    ...guide.sections.flatMap((section) => sectionMarkdown(section, connector)),
    '## On the Link Account page',
    list(connector.auth.fields.map(({ label, hint }) => `**${label}**${hint ? `: ${hint}` : ''}`)),
    'Press **Connect**. The values are tried before anything is saved.',
    ...(guide.nextSteps.length > 0
      ? [
          '## Next steps',
          list(
            guide.nextSteps.map(
              ({ title, text: what, href }) =>
                `${href ? `[${title}](${href})` : `**${title}**`}${what ? `: ${what}` : ''}`,
            ),
          ),
        ]
      : []),
    '## Take the access back',
    `${menuMarkdown(guide.removal.menuPath)}: **${guide.removal.label}**`,
    guide.removal.body,
    '## What can be read',
    coverageTable(connector),
    '',
    writesTable(connector),
    '## The vendor’s own pages',
    list(guide.sources.map(({ title, href }) => (href ? `[${title}](${href})` : title))),
    `Compared with the vendor’s pages on ${guide.checkedOn}.`,
  ].join('\n\n');
  return `${fill(text, guideValues(connector, addresses))}\n`;
};

const sectionMarkdown = (section: Section, connector: Connector): string[] => [
  `## ${section.title}${section.optional ? ' (optional)' : ''}`,
  ...(section.intro ? [section.intro] : []),
  ...section.steps.flatMap((entry) =>
    'options' in entry ? branchMarkdown(entry, connector) : stepMarkdown(entry, connector),
  ),
];

const branchMarkdown = (branch: Branch, connector: Connector): string[] => [
  `### ${branch.title}`,
  ...branch.options.flatMap(({ title, steps }) => [
    `**Either: ${title}**`,
    ...steps.flatMap((step) => stepMarkdown(step, connector)),
  ]),
];

const stepMarkdown = (step: Step, { permissions }: Connector): string[] => [
  `### ${step.title}`,
  ...(step.menuPath ? [menuMarkdown(step.menuPath)] : []),
  step.body,
  ...(step.copy ?? []).map(({ label, value }: CopyValue) => `${label}:\n\n\`\`\`text\n${value}\n\`\`\``),
  ...(step.permissions?.length
    ? [
        list(
          permissions
            .filter(({ key }) => step.permissions?.includes(key))
            .map(({ name, menuPath, published, optional }) =>
              [
                `**${name}**`,
                ` (${menuPath.join(' › ')})`,
                published ? '' : ' (our description, the label may differ)',
                optional ? `. Optional: ${optional}` : '',
              ].join(''),
            ),
        ),
      ]
    : []),
  ...(step.frame ? [frameMarkdown(step.frame)] : []),
  ...(step.secret ? [secretMarkdown(step.secret)] : []),
  ...(step.notes ?? []).map(({ kind, text }: Note) => `> **${kind === 'warning' ? 'Warning' : 'Note'}**: ${text}`),
];

const menuMarkdown = (path: readonly string[]) => path.map((part) => `*${part}*`).join(' → ');

const frameMarkdown = ({ alt }: Frame) => `*(${alt})*`;

const shown = {
  always: 'Shown only once.',
  sometimes: 'May not be shown again.',
  unknown: 'It may be shown only once: copy it now.',
};
const secretMarkdown = ({ shownOnce, reset }: SecretNote) => `> **${shown[shownOnce]}** ${reset}`;

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

const fill = (text: string, values: Record<string, string>) =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
