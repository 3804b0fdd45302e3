import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Connector } from '../src/connector-kit/contract.ts';
import { stepsOf, type Guide, type Step } from '../src/connector-kit/guide.ts';
import { connectors } from '../src/connectors/registry.ts';
import { guideMarkdown } from '../src/engine/guides/guide-markdown.ts';
import { shrinkGuide } from '../src/engine/guides/shrink-guide.ts';
import { permissionsFor } from '../src/engine/permissions/needed.ts';
import { resourceKeys } from '../src/model/resources.ts';
import { guideRequirements } from './guide-requirements.ts';
import { labels } from './guide-labels.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const ids = Object.keys(guideRequirements);
const all = Object.values(connectors);

/** Vendors by the beginning of their ids. */
const vendors: Readonly<Record<string, string>> = {
  hrc: 'hrcloud',
  hib: 'hibob',
  emp: 'employmenthero',
  hrw: 'hrworks',
  sta: 'staffologyhr',
};

/** Vendors whose connector is not in the registry yet. A name goes from here when its connector comes. */
const notThereYet: readonly string[] = [];

/** What comes with pages that do not exist yet. */
const comesLater: readonly string[] = ['hub-03', 'hub-06', 'emp-10'];

/** What no guide says because the product does it: the test that proves it, by its file and words of its title. */
const provedElsewhere: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'hub-01': ['test/end-to-end/link-page.test.ts', 'links an account: wrong first, then right'],
  'hub-02': ['test/end-to-end/link-hibob.test.ts', 'tells that the pair was refused and how to mend it, then links'],
  'hub-05': ['test/end-to-end/docs.test.ts', 'the index names every guide, and each address answers'],
};

const coveredBy = ({ sections, nextSteps, sources }: Guide): ReadonlySet<string> =>
  new Set([
    ...sections.flatMap(({ steps }) =>
      steps.flatMap((entry) => [
        ...entry.covers,
        ...('options' in entry ? entry.options.flatMap(({ steps: own }) => own.flatMap(({ covers }) => covers)) : []),
      ]),
    ),
    ...[...nextSteps, ...sources].flatMap(({ covers = [] }) => covers),
  ]);

const isOf = (id: string, { manifest }: Connector) => vendors[id.slice(0, 3)] === manifest.key;

describe('the checklist of the guides', () => {
  it.each(all.map((connector) => [connector.manifest.name, connector] as const))(
    'is carried whole by the guide of %s',
    (_, connector) => {
      const covered = coveredBy(connector.guide);
      const wanted = ids.filter((id) => isOf(id, connector) && !comesLater.includes(id) && !provedElsewhere[id]);
      expect(wanted.filter((id) => !covered.has(id))).toEqual([]);
      expect([...covered].filter((id) => !ids.includes(id))).toEqual([]);
      expect([...covered].filter((id) => !id.startsWith('hub-') && !isOf(id, connector))).toEqual([]);
      expect(covered).toContain('hub-04');
    },
  );

  it('has a place for every statement: a vendor, a proof, or a page to come', () => {
    const lost = ids.filter(
      (id) => !vendors[id.slice(0, 3)] && !provedElsewhere[id] && !comesLater.includes(id) && id !== 'hub-04',
    );
    expect(lost).toEqual([]);
    expect(comesLater).toEqual(['hub-03', 'hub-06', 'emp-10']);
  });

  it.each(Object.entries(provedElsewhere))('%s is proved by a test that exists', (_, [file, words]) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(words);
  });

  it('skips vendors only while they have no connector', () => {
    expect(notThereYet.filter((key) => connectors[key])).toEqual([]);
    expect(Object.values(vendors).filter((key) => !connectors[key] && !notThereYet.includes(key))).toEqual([]);
  });
});

const addresses = { publicUrl: 'https://rollcall.example' };

describe.each(all.map((connector) => [connector.manifest.key, connector] as const))(
  'the guide of %s',
  (key, connector) => {
    const { guide, permissions, auth, manifest } = connector;
    const text = guideMarkdown(connector, addresses);
    const steps = stepsOf(guide);

    it('shows where every field of the form comes from, and no other', () => {
      expect(new Set(steps.flatMap(({ fields = [] }) => fields))).toEqual(
        new Set(auth.fields.map((field) => field.key)),
      );
      for (const { label } of auth.fields) expect(text).toContain(label);
    });

    it('grants every permission of the connector in the step that the permission names, and no other', () => {
      const granted = steps.flatMap(({ key: step, permissions: own = [] }) => own.map((one) => `${one} in ${step}`));
      expect(granted.toSorted()).toEqual(
        permissions.map(({ key: one, guideStep }) => `${one} in ${guideStep}`).toSorted(),
      );
      for (const { name } of permissions) expect(text).toContain(`**${name}**`);
    });

    it('has the callback and the scopes of the code, where the vendor signs people in', () => {
      if (auth.scheme.kind !== 'oauth2') return;
      expect(text).toContain(`${addresses.publicUrl}/connect/oauth2/${manifest.key}/callback`);
      const pasted = steps.flatMap(({ copy = [] }) => copy.map(({ value }) => value)).join('\n');
      for (const scope of auth.scheme.options.scopes ?? []) expect(pasted).toContain(scope);
    });

    it('points notes and choices at permissions and choices that exist', () => {
      const known = new Set(permissions.map((permission) => permission.key));
      const choices = new Set(steps.flatMap((step) => (step.choices ?? []).map((choice) => choice.key)));
      const named = steps.flatMap((step) => [
        ...(step.notes ?? []).flatMap((note) => note.permissions ?? []),
        ...(step.choices ?? []).flatMap((choice) => choice.permissions),
      ]);
      expect(named.filter((permission) => !known.has(permission))).toEqual([]);
      expect(steps.flatMap(({ when = [] }) => when).filter((choice) => !choices.has(choice))).toEqual([]);
    });

    it.each(labels[key] ?? [])('names %s as the vendor does', (label) => {
      const escaped = label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      expect(text).toMatch(new RegExp(`\\*${escaped}\\*|\`${escaped}\`|Title: ${escaped}`));
    });

    it('has its labels in the table', () => expect(labels[key]?.length ?? 0).toBeGreaterThan(0));
  },
);

/** Whatever a step says of permissions: names that it writes with emphasis, on a control, or among values to paste. */
const mentions = (step: Step, name: string): boolean => {
  const { permissions: _, menuPath: __, ...texts } = step;
  const said = JSON.stringify(texts);
  const pasted = (step.copy ?? []).flatMap(({ value }) => value.split(/[\s,]+/));
  return said.includes(`*${name}*`) || said.includes(`"label":"${name}"`) || pasted.includes(name);
};

describe.each(all.map((connector) => [connector.manifest.key, connector] as const))(
  '%s, shrunk to one resource',
  (_, connector) => {
    it.each(resourceKeys)('%s: asks for nothing else, and for all of it', (resource) => {
      const { guide, permissions } = shrinkGuide(connector, { resources: [resource] });
      const needed = new Set(permissions.map(({ key }) => key));
      const steps = stepsOf(guide);
      for (const { key, feeds, isNeededToLink } of connector.permissions)
        expect([key, needed.has(key)]).toEqual([
          key,
          isNeededToLink === true || feeds.fields.some((path) => path.startsWith(`${resource}.`)),
        ]);
      for (const key of needed)
        expect([key, steps.some((step) => step.permissions?.includes(key))]).toEqual([key, true]);
      const keptNames = new Set(permissions.map(({ name }) => name));
      for (const { key, name } of connector.permissions.filter((one) => !needed.has(one.key))) {
        const naming = steps.filter(
          (step) => step.permissions?.includes(key) || (!keptNames.has(name) && mentions(step, name)),
        );
        expect([name, naming.map((step) => step.key)]).toEqual([name, []]);
      }
      for (const { feeds } of permissions)
        expect(feeds.fields.filter((path) => !path.startsWith(`${resource}.`))).toEqual([]);
    });

    it('nothing asked for is everything', () => {
      expect(shrinkGuide(connector, { resources: [] })).toEqual({
        guide: connector.guide,
        permissions: connector.permissions,
      });
      expect(permissionsFor(connector, { resources: resourceKeys }).length).toBeGreaterThan(0);
    });
  },
);
