import { withMember } from './form.ts';
import type {
  HubSharing,
  PeopleDimension,
  PeopleFilter,
  SharedNow,
  SharingChoice,
  SharingDecision,
  SharingOffer,
} from './sharing-types.ts';

/** What is ticked of what is shared, before it is sent. */
export interface SharingDraft {
  /** Data groups that are kept back. */
  readonly withheld: ReadonlySet<string>;
  readonly people: 'everybody' | 'some';
  /** What people are chosen by. */
  readonly filter: Readonly<Partial<Record<PeopleDimension, ReadonlySet<string>>>>;
  readonly withoutLeavers: boolean;
}

/** Everything of everybody. */
export const shareAll: SharingDraft = { withheld: new Set(), people: 'everybody', filter: {}, withoutLeavers: false };

/** A change of what is ticked. */
export type DraftEvent =
  | { readonly type: 'group_marked'; readonly group: string; readonly shared: boolean }
  | { readonly type: 'people_marked'; readonly people: SharingDraft['people'] }
  | { readonly type: 'value_marked'; readonly by: PeopleDimension; readonly value: string; readonly marked: boolean }
  | { readonly type: 'leavers_marked'; readonly left: 'in' | 'out' };

export const changeDraft = (draft: SharingDraft, event: DraftEvent): SharingDraft => {
  switch (event.type) {
    case 'group_marked':
      return { ...draft, withheld: withMember(draft.withheld, event.group, !event.shared) };
    case 'people_marked':
      return { ...draft, people: event.people };
    case 'value_marked': {
      const { by, value, marked } = event;
      return { ...draft, filter: { ...draft.filter, [by]: withMember(draft.filter[by] ?? new Set(), value, marked) } };
    }
    case 'leavers_marked':
      return { ...draft, withoutLeavers: event.left === 'out' };
  }
};

/** What was decided before, as ticks: of what can be decided here. */
export const draftOfNow = ({ withheld, people }: SharedNow, { groups }: SharingOffer): SharingDraft => ({
  ...shareAll,
  withheld: new Set(withheld.filter((group) => groups.some(({ key, required }) => key === group && !required))),
  people: people === 'everybody' ? 'everybody' : 'some',
});

/** The same of an account that is there, with the people who were chosen. */
export const draftOf = (sharing: HubSharing): SharingDraft => {
  const { without_leavers: withoutLeavers = false, ...lists } = sharing.people_filter ?? {};
  return {
    ...draftOfNow(sharing, sharing.offer),
    filter: Object.fromEntries(Object.entries(lists).map(([by, values]) => [by, new Set(values)])),
    withoutLeavers,
  };
};

/** What is sent with the form, before there are people to choose from. */
export const choiceOf = ({ withheld, people }: SharingDraft): SharingChoice => ({ withheld: [...withheld], people });

/** What is sent once there are; `undefined`: some people, and nothing says who. */
export const decisionOf = (draft: SharingDraft): SharingDecision | undefined => {
  const withheld = [...draft.withheld];
  if (draft.people === 'everybody') return { withheld, people: 'everybody' };
  const lists = Object.entries(draft.filter).flatMap(([by, values]) => (values.size > 0 ? [[by, [...values]]] : []));
  const filter: PeopleFilter = {
    ...Object.fromEntries(lists as [string, string[]][]),
    ...(draft.withoutLeavers && { without_leavers: true }),
  };
  return Object.keys(filter).length === 0 ? undefined : { withheld, people: { filter } };
};
