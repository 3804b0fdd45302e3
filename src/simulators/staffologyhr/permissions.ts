import type { Permission } from '../kit/index.ts';

/**
 * The Set Rights of the API user, as far as their effect on the API is told. Whoever they hide is missing from a 200,
 * never refused. The many other indicators have no published effect on the API and are left out.
 *
 * @see https://help-iris.co.uk/hr/hrpro/integrations/api-user-create.htm
 */
export const permissions = {
  /** @see https://help-iris.co.uk/hr/hrpro/integrations/iris-recruit/iris-recruitment-setup.htm */
  startersLeavers: {
    title: 'Starters & Leavers',
    path: 'System Tools > Utilities > Company > API Users > Set Rights',
    effect: 'Whoever has not started yet or has left is missing from every list, without a word.',
    default: true,
  },
  /**
   * Without a Where Clause and without indicators a user sees nobody else; that this holds for API users is assumed.
   *
   * @see https://help.staffology.co.uk/hr/system/utilities/where-clause-set-rights.htm
   */
  otherEmployees: {
    title: 'Team Rights with a Where Clause that covers everybody',
    path: 'System Tools > Utilities > Company > API Users > Set Rights > Advanced',
    effect: 'The API user sees nobody: lists are empty, without a word.',
    default: true,
  },
} satisfies Record<string, Permission>;
