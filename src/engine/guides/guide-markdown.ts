import type { Connector } from '../../connector-kit/contract.ts';
import type { Branch, CopyValue, Frame, Note, Section, SecretNote, Step } from '../../connector-kit/guide.ts';
import { languages, type Language } from '../../model/languages.ts';
import { connectorIn } from '../language/say.ts';
import { coverageTable, writesTable } from './coverage-markdown.ts';
import { guideWords, type GuideWords } from './guide-words.ts';

/** Addresses that a guide names. */
export interface GuideAddresses {
  readonly publicUrl: string;
}

/** The address of a connector's guide as a page; with `.md` behind it, of its Markdown. */
export const guideAddress = ({ manifest }: Connector, { publicUrl }: GuideAddresses, language: Language): string =>
  `${publicUrl}/docs/${language === 'en' ? '' : `${language}/`}connectors/${manifest.key}`;

/** Values that only the running hub knows, by the placeholder that stands for them in a guide. */
const guideValues = ({ manifest }: Connector, { publicUrl }: GuideAddresses, words: GuideWords) => ({
  callback_url: `${publicUrl}/connect/oauth2/${manifest.key}/callback`,
  webhook_url: `${publicUrl}/external-trigger/${manifest.key}?externalTriggerToken={${words.triggerToken}}`,
});

/** What a part of a guide is written with. */
interface Writing {
  readonly connector: Connector;
  readonly words: GuideWords;
}

/**
 * A connector's setup guide as Markdown, for people and machines: the same data that the Hub draws. What can be read stands on
 * the English page alone, for it is written for those who build.
 */
export const guideMarkdown = (untold: Connector, addresses: GuideAddresses, language: Language = 'en'): string => {
  const connector = connectorIn(untold, language);
  const words = guideWords[language];
  const { manifest, guide } = connector;
  const { beforeYouStart: before } = guide;
  const others = languages.filter((other) => other !== language);
  const text = [
    `> ${words.index(`${addresses.publicUrl}/llms.txt`)}`,
    `# ${words.title(manifest.name)}`,
    manifest.summary,
    ...others.map((other) => `[${guideWords[other].thisGuide}](${guideAddress(connector, addresses, other)})`),
    `## ${words.headingBefore}`,
    list([
      `**${words.role}**: ${before.role}`,
      `**${words.howToTell}**: ${before.howToTell}`,
      `**${words.otherwise}**: ${before.otherwise}`,
      ...(before.plan ? [`**${words.plan}**: ${before.plan}`] : []),
      `**${words.howLong}**: ${words.minutes(before.minutes)}`,
      `**${words.changes}**: ${before.changes}`,
    ]),
    ...guide.sections.flatMap((section) => sectionMarkdown(section, { connector, words })),
    `## ${words.headingForm}`,
    list(connector.auth.fields.map(({ label, hint }) => `**${label}**${hint ? `: ${hint}` : ''}`)),
    words.connect,
    ...(guide.nextSteps.length > 0
      ? [
          `## ${words.headingNext}`,
          list(
            guide.nextSteps.map(
              ({ title, text: what, href }) =>
                `${href ? `[${title}](${href})` : `**${title}**`}${what ? `: ${what}` : ''}`,
            ),
          ),
        ]
      : []),
    `## ${words.headingRemoval}`,
    `${menuMarkdown(guide.removal.menuPath)}: **${guide.removal.label}**`,
    guide.removal.body,
    `## ${words.headingCoverage}`,
    ...(language === 'en'
      ? [coverageTable(connector), '', writesTable(connector)]
      : [words.coverageOn(guideAddress(connector, addresses, 'en'))]),
    `## ${words.headingSources}`,
    list(guide.sources.map(({ title, href }) => (href ? `[${title}](${href})` : title))),
    words.comparedOn(guide.checkedOn),
  ].join('\n\n');
  return `${fill(text, guideValues(connector, addresses, words))}\n`;
};

const sectionMarkdown = (section: Section, writing: Writing): string[] => [
  `## ${section.title}${section.optional ? ` (${writing.words.optional})` : ''}`,
  ...(section.intro ? [section.intro] : []),
  ...section.steps.flatMap((entry) =>
    'options' in entry ? branchMarkdown(entry, writing) : stepMarkdown(entry, writing),
  ),
];

const branchMarkdown = (branch: Branch, writing: Writing): string[] => [
  `### ${branch.title}`,
  ...branch.options.flatMap(({ title, steps }) => [
    `**${writing.words.either}: ${title}**`,
    ...steps.flatMap((step) => stepMarkdown(step, writing)),
  ]),
];

const stepMarkdown = (step: Step, { connector: { permissions }, words }: Writing): string[] => [
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
                published ? '' : ` (${words.ourWords})`,
                optional ? `. ${words.optionalPermission}: ${optional}` : '',
              ].join(''),
            ),
        ),
      ]
    : []),
  ...(step.frame ? [frameMarkdown(step.frame)] : []),
  ...(step.secret ? [secretMarkdown(step.secret, words)] : []),
  ...(step.notes ?? []).map(({ kind, text }: Note) => `> **${words.note[kind]}**: ${text}`),
];

const menuMarkdown = (path: readonly string[]) => path.map((part) => `*${part}*`).join(' → ');

const frameMarkdown = ({ alt }: Frame) => `*(${alt})*`;

const secretMarkdown = ({ shownOnce, reset }: SecretNote, words: GuideWords) =>
  `> **${words.shown[shownOnce]}** ${reset}`;

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

const fill = (text: string, values: Record<string, string>) =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
