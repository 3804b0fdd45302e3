import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import type { SharingChoice, SharingOffer } from '../../engine/sharing/offer-sharing.ts';
import type { SharingDecision, SharingView } from '../../engine/sharing/view-sharing.ts';
import type { Account } from '../../engine/accounts/find-account.ts';
import { instant } from '../../model/dates.ts';
import { optionalDataGroups } from '../../model/data-groups.ts';
import { peopleDimensions, peopleFilter } from '../../model/people-filter.ts';

/** A data group that a customer may keep back. */
export const dataGroup = z.enum(optionalDataGroups, `is no data group; there are ${optionalDataGroups.join(', ')}`);

/** Some data groups, each once. */
export const dataGroups = z.array(dataGroup).max(optionalDataGroups.length);

/** What is chosen before an account is there. */
export const sharingChoice = z
  .strictObject({
    withheld: dataGroups.describe('Data groups that are kept back.'),
    people: z.enum(['everybody', 'some']).describe('some: they are chosen by PUT /hub/accounts/{id}/sharing.'),
  })
  .meta({ id: 'SharingChoice', description: 'What of an account is to be shared.' });

/** The engine's choice behind a form; nothing where the form says nothing. */
export const choiceOf = (choice: z.infer<typeof sharingChoice> | undefined): { sharing?: SharingChoice } =>
  choice === undefined ? {} : { sharing: choice };

const groupOffer = z.object({ key: dataGroup, required: z.boolean().describe('The product cannot do without it.') });

/** What there is to decide. */
export const sharingOffer = z
  .object({
    groups: z.array(groupOffer),
    people: z.object({
      choose_by: z.array(z.enum(peopleDimensions)).describe('What people can be chosen by.'),
      leavers: z.boolean().describe('Whether those who have left can be left out.'),
    }),
  })
  .meta({ id: 'SharingOffer', description: 'What a customer decides about sharing.' });

/** Shows what there is to decide. */
export const renderOffer = ({ groups, people }: SharingOffer): z.infer<typeof sharingOffer> => ({
  groups: groups.map(({ group, isRequired }) => ({ key: group, required: isRequired })),
  people: { choose_by: [...people.dimensions], leavers: people.leavers },
});

const shared = {
  withheld: z.array(z.string()).describe('Data groups that the customer keeps back: null, or 403, wherever they are.'),
  people: z
    .enum(['everybody', 'pending', 'filtered'])
    .describe('pending: some, who are still to be chosen; nobody yet.'),
  people_filter: peopleFilter.nullable().describe('With `filtered`: which people.'),
};

/** What is decided, as both sides of a link see it. */
export const decidedSharing = z
  .object({ account_id: z.string(), ...shared, decided_at: instant.nullable().describe('Null: nobody was asked.') })
  .meta({ id: 'AccountSharing', description: 'What the customer shares of an account.' });

/** Shows what is decided. */
export const renderDecided = (account: Account): z.infer<typeof decidedSharing> => ({
  account_id: shortId(account.id),
  withheld: account.withheld_groups,
  people: account.people_shared,
  people_filter: account.people_filter,
  decided_at: account.sharing_decided_at?.toISOString() ?? null,
});

/** What is decided, for the form of an account that is linked again. */
export const sharedNow = z.object({ withheld: shared.withheld, people: shared.people });

const option = z.object({
  value: z.string(),
  label: z.string(),
  people: z.int().describe('How many have it.'),
});

/** What is decided, what there is to decide, and whom there is to choose. */
export const hubSharing = decidedSharing
  .extend({
    offer: sharingOffer,
    everybody: z.int().describe('How many people there are.'),
    options: z.partialRecord(z.enum(peopleDimensions), z.array(option)),
    leavers: z.int().nullable().describe('How many have left; null where it cannot be told.'),
  })
  .meta({ id: 'HubSharing', description: 'What of an account is shared, and what could be. No person is named.' });

/** Shows it to the Hub. */
export const renderSharing = ({
  account,
  offer,
  everybody,
  options,
  leavers,
}: SharingView): z.infer<typeof hubSharing> => ({
  ...renderDecided(account),
  offer: renderOffer(offer),
  everybody,
  options: Object.fromEntries(Object.entries(options).map(([key, found]) => [key, [...found]])),
  leavers,
});

/** What the Hub sends. */
export const sharingDecision = z
  .strictObject({
    withheld: dataGroups,
    people: z.union([z.literal('everybody'), z.strictObject({ filter: peopleFilter })]),
  })
  .meta({ id: 'SharingDecision', description: 'What is shared of an account from now on.' });

/** The engine's decision behind that of the wire. */
export const decisionOf = ({ withheld, people }: z.infer<typeof sharingDecision>): SharingDecision => ({
  withheld,
  people: people === 'everybody' ? people : people.filter,
});

/** Shows a sharing without its account. */
export const renderNow = ({ withheld_groups, people_shared }: Account): z.infer<typeof sharedNow> => ({
  withheld: withheld_groups,
  people: people_shared,
});
