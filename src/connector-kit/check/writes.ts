import { fieldSchemaOf, takesEnum, writeKeys, writes, type WriteKey } from '../../model/writes.ts';
import { isUnsupported, type Connector } from '../contract.ts';
import type { Writing } from '../writing.ts';
import { demand } from './bench.ts';
import type { Check } from './check.ts';

/** How a connector does a write; `undefined` when it does not. */
export const writingOf = (connector: Pick<Connector, 'writes'>, write: WriteKey): Writing | undefined => {
  const answer = connector.writes[write];
  return isUnsupported(answer) ? undefined : answer;
};

/** Checks every write that is done; nothing is called. */
const ofWrites = (
  key: string,
  title: string,
  run: (connector: Connector, write: WriteKey, writing: Writing) => void,
): Check => ({
  key,
  title,
  needsControl: false,
  run: async ({ connector }) => {
    for (const write of writeKeys) {
      const writing = writingOf(connector, write);
      if (writing) run(connector, write, writing);
    }
  },
});

/** What must hold of what a connector says about its writes. */
export const writeChecks: readonly Check[] = [
  {
    key: 'writes',
    title: 'Every write is answered, with a reason where it is not done.',
    needsControl: false,
    run: async ({ connector }) => {
      for (const write of writeKeys) {
        const answer = connector.writes[write];
        demand(answer, `${write} is not answered.`);
        if (isUnsupported(answer)) demand(answer.unsupported.trim() !== '', `${write} is not done, without a reason.`);
      }
    },
  },
  ofWrites('write-fields', 'Every field that is written is one of the contract.', (_, write, { fields }) => {
    const lost = Object.keys(fields).filter((path) => fieldSchemaOf(write, path) === undefined);
    demand(lost.length === 0, `${write} takes ${lost.join(', ')}, which nobody can send.`);
  }),
  ofWrites('write-lists', 'Every enumeration that is written has its list of values.', (_, write, { fields }) => {
    const loose = Object.entries(fields).filter(([path, { options }]) => !options && takesEnum(write, path));
    demand(loose.length === 0, `${write} takes ${loose.map(([path]) => path).join(', ')} without a list.`);
  }),
  ofWrites(
    'write-elsewhere',
    'Every field that is written elsewhere is one of the contract, and not taken.',
    (_, write, { fields, elsewhere = {} }) => {
      const wrong = Object.keys(elsewhere).filter((path) => path in fields || fieldSchemaOf(write, path) === undefined);
      demand(wrong.length === 0, `${write} says of ${wrong.join(', ')} that it is written elsewhere.`);
    },
  ),
  ofWrites(
    'write-permissions',
    'Every write needs known permissions, and each of them says so.',
    (connector, write, { permissions }) => {
      for (const key of permissions) {
        const permission = connector.permissions.find((one) => one.key === key);
        demand(permission, `${write} needs an unknown permission: ${key}`);
        demand(permission.feeds.writes?.includes(write), `${key} does not say that it feeds ${write}.`);
      }
    },
  ),
  ofWrites(
    'write-settlement',
    'Every write that cannot be told from an unknown outcome says why.',
    (_, write, writing) => {
      if ('unsettled' in writing)
        demand(writing.unsettled.trim() !== '', `${write} cannot be settled, without a reason.`);
      if (writes[write].verb === 'create')
        demand(!('isRepeatable' in writing), `${write} makes something: twice is not once.`);
    },
  ),
];
