import type { Connector } from '../../connector-kit/contract.ts';
import type { Branch, CopyValue, Guide, Section, Step } from '../../connector-kit/guide.ts';
import type { Permission } from '../../connector-kit/permission.ts';
import { permissionsFor, type Wanted } from '../permissions/needed.ts';

/** A guide that asks for no more than a link needs. */
export interface ShrunkGuide {
  readonly guide: Guide;
  readonly permissions: readonly Permission[];
}

/**
 * Shrinks a connector's guide and permissions to what feeds what is wanted: steps that grant nothing of it fall away, and
 * so does whatever in the others is about something else.
 */
export const shrinkGuide = (connector: Connector, wanted: Wanted): ShrunkGuide => {
  const { guide } = connector;
  const permissions = permissionsFor(connector, wanted);
  if (permissions === connector.permissions) return { guide, permissions };
  const shrink = shrinker(connector, new Set(permissions.map(({ key }) => key)));
  return { permissions, guide: { ...guide, sections: guide.sections.flatMap(shrink) } };
};

const shrinker = ({ permissions, guide }: Connector, needed: ReadonlySet<string>) => {
  const spare = permissions.filter(({ key }) => !needed.has(key));
  const names = new Set(spare.map(({ name }) => name));
  for (const { key, name } of permissions) if (needed.has(key)) names.delete(name);
  const concerns = (keys: readonly string[] | undefined) => keys === undefined || keys.some((key) => needed.has(key));
  const offered = new Set(
    stepsIn(guide.sections).flatMap(({ choices = [] }) =>
      choices.filter((one) => concerns(one.permissions)).map(({ key }) => key),
    ),
  );

  const step = (one: Step): Step[] => {
    const isIdle = one.permissions !== undefined && one.permissions.length > 0 && !concerns(one.permissions);
    const isUnwanted = one.when !== undefined && !one.when.some((key) => offered.has(key));
    const isEmptyChoice = one.choices !== undefined && !one.choices.some(({ key }) => offered.has(key));
    if (isIdle || isUnwanted || isEmptyChoice) return [];
    const { permissions: granted, choices, when, notes, copy, frame } = one;
    return [
      {
        ...one,
        ...(granted && { permissions: granted.filter((key) => needed.has(key)) }),
        ...(choices && { choices: choices.filter(({ key }) => offered.has(key)) }),
        ...(when && { when: when.filter((key) => offered.has(key)) }),
        ...(notes && { notes: notes.filter((note) => concerns(note.permissions)) }),
        ...(copy && { copy: copy.map((value) => withoutNames(value, names)) }),
        ...(frame && {
          frame: {
            ...frame,
            controls: frame.controls.filter(({ label }) => !names.has(label)),
          },
        }),
      },
    ];
  };
  const branch = (one: Branch): Branch => ({
    ...one,
    options: one.options.map((option) => ({ ...option, steps: option.steps.flatMap(step) })),
  });
  return (section: Section): Section[] => {
    const steps = section.steps.flatMap((one): (Step | Branch)[] => ('options' in one ? [branch(one)] : step(one)));
    return steps.length > 0 ? [{ ...section, steps }] : [];
  };
};

const stepsIn = (sections: readonly Section[]): readonly Step[] =>
  sections.flatMap(({ steps }) => steps.flatMap((one) => ('options' in one ? [] : [one])));

/** A list of names to paste, such as scopes, without some of them. */
const withoutNames = (copy: CopyValue, names: ReadonlySet<string>): CopyValue => {
  const separator = /\n|, |,| /.exec(copy.value)?.[0];
  if (separator === undefined || names.size === 0) return copy;
  const kept = copy.value.split(separator).filter((name) => !names.has(name.trim()));
  return { ...copy, value: kept.join(separator) };
};
