/** What people can be told apart by. */
export type PeopleDimension = 'departments' | 'work_locations' | 'companies' | 'employment_types';

/** What there is to decide about sharing. */
export interface SharingOffer {
  /** Data groups that can be kept back, and those of them that the product cannot do without. */
  readonly groups: readonly { readonly key: string; readonly required: boolean }[];
  readonly people: { readonly choose_by: readonly PeopleDimension[]; readonly leavers: boolean };
}

/** What is chosen before there are people to choose from. */
export interface SharingChoice {
  readonly withheld: readonly string[];
  readonly people: 'everybody' | 'some';
}

/** Which people are shared: those that all of it is true of. */
export interface PeopleFilter extends Readonly<Partial<Record<PeopleDimension, readonly string[]>>> {
  readonly without_leavers?: true;
}

/** `PUT /hub/accounts/{id}/sharing`. */
export interface SharingDecision {
  readonly withheld: readonly string[];
  readonly people: 'everybody' | { readonly filter: PeopleFilter };
}

/** What is decided. */
export interface SharedNow {
  readonly withheld: readonly string[];
  readonly people: 'everybody' | 'pending' | 'filtered';
}

/** `GET /hub/accounts/{id}/sharing`. */
export interface HubSharing extends SharedNow {
  readonly people_filter: PeopleFilter | null;
  readonly offer: SharingOffer;
  readonly everybody: number;
  readonly options: Readonly<Partial<Record<PeopleDimension, readonly PeopleOption[]>>>;
  /** How many have left; `null` where it cannot be told. */
  readonly leavers: number | null;
}

/** Something to choose people by, and how many have it. */
export interface PeopleOption {
  readonly value: string;
  readonly label: string;
  readonly people: number;
}
