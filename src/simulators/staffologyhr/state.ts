import type { Call, Environment } from '../kit/index.ts';
import { createLookupLists, type LookupLists } from './lookup-lists.ts';

/** The vendor's database: what is not drawn from the seed at each call. */
export type StaffologyState = {
  lookups: LookupLists;
  /** Replaced over the API: custom fields by the seed's person id. */
  customFields: Map<string, Record<string, unknown>>;
  /** Who manages somebody on `day`: person ids. Found once a day, for each page of employees asks. */
  managers: { day: string; ids: ReadonlySet<string> } | undefined;
};
export type StaffologyCall = Call<StaffologyState>;

export const createState = ({ company }: Environment): StaffologyState => ({
  lookups: createLookupLists(company),
  customFields: new Map(),
  managers: undefined,
});
