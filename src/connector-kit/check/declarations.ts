import { resourceKeys, resources } from '../../model/resources.ts';
import { stepsOf } from '../guide.ts';
import { demand, readingOf, type Bench } from './bench.ts';
import type { Check } from './check.ts';
import { writingOf } from './writes.ts';

/** Checks of what a connector says about itself; nothing is called. */
const declaration = (key: string, title: string, run: (bench: Bench) => void): Check => ({
  key,
  title,
  needsControl: false,
  run: async (bench) => run(bench),
});

const stepKeys = ({ connector }: Bench) => new Set(stepsOf(connector.guide).map(({ key }) => key));

/** Names of a list that are not among the known ones. */
const strangers = (names: readonly string[], known: ReadonlySet<string>) => names.filter((name) => !known.has(name));

export const declarationChecks: readonly Check[] = [
  declaration('guide-keys', 'Every step of the guide has a key of its own.', ({ connector }) => {
    const keys = stepsOf(connector.guide).map(({ key }) => key);
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    demand(twice.length === 0, `These keys are used twice: ${twice.join(', ')}`);
  }),
  declaration('field-steps', 'Every form field is explained by a guide step, and shown in one.', (bench) => {
    const { fields, rejectedSteps = [] } = bench.connector.auth;
    const lost = strangers([...fields.map(({ guideStep }) => guideStep), ...rejectedSteps], stepKeys(bench));
    demand(lost.length === 0, `The guide has no step ${lost.join(', ')}`);
    const shown = new Set(stepsOf(bench.connector.guide).flatMap((step) => step.fields ?? []));
    const unseen = fields.map(({ key }) => key).filter((key) => !shown.has(key));
    demand(unseen.length === 0, `No step shows where the value of ${unseen.join(', ')} comes from`);
    const unknown = strangers([...shown], new Set(fields.map(({ key }) => key)));
    demand(unknown.length === 0, `The guide names fields that the form does not have: ${unknown.join(', ')}`);
  }),
  declaration(
    'permission-steps',
    'Every permission is granted by a guide step, and every step grants known ones.',
    (bench) => {
      const { permissions, guide } = bench.connector;
      const lost = strangers(
        permissions.map(({ guideStep }) => guideStep),
        stepKeys(bench),
      );
      demand(lost.length === 0, `The guide has no step ${lost.join(', ')}`);
      const granted = stepsOf(guide).flatMap((step) => step.permissions ?? []);
      const unknown = strangers(granted, new Set(permissions.map(({ key }) => key)));
      demand(unknown.length === 0, `The guide grants unknown permissions: ${unknown.join(', ')}`);
      const forgotten = strangers(
        permissions.map(({ key }) => key),
        new Set(granted),
      );
      demand(forgotten.length === 0, `No step grants ${forgotten.join(', ')}`);
    },
  ),
  declaration(
    'permission-feeds',
    'Every permission feeds a field that is read, an action or a write that exists.',
    ({ connector }) => {
      const actions = new Set(connector.actions.map(({ key }) => key));
      for (const { key, feeds } of connector.permissions) {
        const { fields, actions: fed, writes: written = [] } = feeds;
        demand(fields.length + fed.length + written.length > 0, `${key} feeds nothing.`);
        const lost = [
          ...strangers(feeds.actions, actions),
          ...feeds.fields.filter((path) => !isReadField(connector, path)),
          ...written.filter((write) => !writingOf(connector, write)?.permissions.includes(key)),
        ];
        demand(lost.length === 0, `${key} feeds what is not offered: ${lost.join(', ')}`);
      }
    },
  ),
  declaration(
    'action-permissions',
    'Every action needs known permissions only, and has a name of its own.',
    ({ connector }) => {
      const permissions = new Set(connector.permissions.map(({ key }) => key));
      const keys = connector.actions.map(({ key }) => key);
      demand(new Set(keys).size === keys.length, 'Two actions have one key.');
      for (const action of connector.actions) {
        const lost = strangers(action.permissions, permissions);
        demand(lost.length === 0, `${action.key} needs unknown permissions: ${lost.join(', ')}`);
      }
    },
  ),
  declaration('removal', 'The guide says what to remove at the vendor to take the access back.', ({ connector }) => {
    const { label, menuPath, body } = connector.guide.removal;
    demand([label, body, ...menuPath].every((text) => text.trim() !== '') && menuPath.length > 0, 'A part is missing.');
  }),
  declaration('hosts', 'Every host of the vendor is reached over https.', ({ connector }) => {
    for (const [name, { hosts }] of Object.entries(connector.manifest.environments))
      for (const [role, address] of Object.entries(hosts))
        demand(/^https:\/\/[^/]+(\/.*[^/])?$/.test(address), `${name}.${role} is ${address}`);
  }),
  declaration('resources', 'Every resource is answered, and each loss has its reason.', ({ connector }) => {
    for (const resource of resourceKeys) {
      demand(connector.resources[resource], `${resource} is not answered.`);
      const blank = Object.entries(readingOf(connector, resource)?.losses ?? {}).filter(([, reason]) => !reason.trim());
      demand(blank.length === 0, `${resource} loses ${blank.map(([field]) => field).join(', ')} without a reason.`);
    }
  }),
];

/** Whether `resource.field` (or `resource.*`) is read and no declared loss. */
const isReadField = (connector: Bench['connector'], path: string): boolean => {
  const [resource = '', field = ''] = path.split('.');
  const reading = readingOf(connector, resource);
  if (reading === undefined) return false;
  const shape = resources[resource as keyof typeof resources].record.shape;
  return field === '*' || (field in shape && reading.losses[field] === undefined) || field in (reading.joins ?? {});
};
