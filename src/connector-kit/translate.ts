import type { Connector } from './contract.ts';
import type { FormField } from './form.ts';
import type {
  BeforeYouStart,
  Branch,
  Card,
  CopyValue,
  Frame,
  FrameControl,
  Guide,
  Note,
  Section,
  Step,
} from './guide.ts';
import type { Permission } from './permission.ts';
import type { Say } from './phrases.ts';

/*
 * Every text of a connector that is ours to translate. What a vendor calls its pages, buttons, fields and permissions stays
 * as the vendor spells it: it is not asked for here, or, where it stands among words of ours, has no phrase.
 */

/** A connector whose guide, permissions and form are said in another language. Its structure is untouched. */
export const translateConnector = (connector: Connector, say: Say): Connector => ({
  ...connector,
  manifest: { ...connector.manifest, summary: say(connector.manifest.summary) },
  auth: { ...connector.auth, fields: connector.auth.fields.map((field) => translateField(field, say)) },
  permissions: connector.permissions.map((permission) => translatePermission(permission, say)),
  guide: translateGuide(connector.guide, say),
});

/** A permission in another language: its name only where the vendor publishes none. */
export const translatePermission = <P extends Pick<Permission, 'name' | 'menuPath' | 'published' | 'optional'>>(
  permission: P,
  say: Say,
): P => ({
  ...permission,
  ...(!permission.published && { name: say(permission.name), menuPath: permission.menuPath.map((part) => say(part)) }),
  ...(permission.optional !== undefined && { optional: say(permission.optional) }),
});

const translateField = (field: FormField, say: Say): FormField => ({
  ...field,
  placeholder: say(field.placeholder),
  ...(field.hint !== undefined && { hint: say(field.hint) }),
  ...(field.doubt && { doubt: { ...field.doubt, message: say(field.doubt.message) } }),
  ...(field.rule && { rule: { ...field.rule, message: say(field.rule.message) } }),
});

const translateGuide = (guide: Guide, say: Say): Guide => ({
  ...guide,
  beforeYouStart: translateBefore(guide.beforeYouStart, say),
  sections: guide.sections.map((section) => translateSection(section, say)),
  nextSteps: guide.nextSteps.map((card) => translateCard(card, say)),
  removal: { ...guide.removal, body: say(guide.removal.body) },
});

const translateBefore = (before: BeforeYouStart, say: Say): BeforeYouStart => ({
  ...before,
  role: say(before.role),
  howToTell: say(before.howToTell),
  otherwise: say(before.otherwise),
  ...(before.plan !== undefined && { plan: say(before.plan) }),
  changes: say(before.changes),
});

const translateSection = (section: Section, say: Say): Section => ({
  ...section,
  title: say(section.title),
  ...(section.intro !== undefined && { intro: say(section.intro) }),
  steps: section.steps.map((entry) => ('options' in entry ? translateBranch(entry, say) : translateStep(entry, say))),
});

const translateBranch = (branch: Branch, say: Say): Branch => ({
  ...branch,
  title: say(branch.title),
  options: branch.options.map((option) => ({
    ...option,
    title: say(option.title),
    steps: option.steps.map((step) => translateStep(step, say)),
  })),
});

const translateStep = (step: Step, say: Say): Step => ({
  ...step,
  title: say(step.title),
  body: say(step.body),
  ...(step.notes && { notes: step.notes.map((note): Note => ({ ...note, text: say(note.text) })) }),
  ...(step.copy && { copy: step.copy.map((value): CopyValue => ({ ...value, label: say(value.label) })) }),
  ...(step.frame && { frame: translateFrame(step.frame, say) }),
  ...(step.secret && { secret: { ...step.secret, reset: say(step.secret.reset) } }),
});

const translateFrame = ({ alt, controls }: Frame, say: Say): Frame => ({
  alt: say(alt),
  controls: controls.map((control): FrameControl => ({
    ...control,
    label: say(control.label),
    ...(control.value !== undefined && { value: say(control.value) }),
  })),
});

const translateCard = (card: Card, say: Say): Card => ({
  ...card,
  title: say(card.title),
  ...(card.text !== undefined && { text: say(card.text) }),
});
