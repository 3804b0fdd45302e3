import type { Vendor } from '../../../connector-kit/vendor.ts';
import { lookForPeople } from '../api/people.ts';
import { cannotTell, findingOf, granted, lookAt, missing, type Finding, type Findings } from './finding.ts';

/** Whom the rest of the preflight looks at, and what looking for people said. */
export interface Samples {
  /** Some people, spread over the company, leavers and newcomers among them. Empty: nobody can be named. */
  readonly ids: readonly string[];
  /** Whether anybody is seen at all. */
  readonly seesPeople: boolean;
  readonly findings: Findings;
}

/** As many as one table page holds and a form can wait for. */
const samplesTaken = 60;

/**
 * Looks for people twice, with and without those who are not employed: the difference shows how far "Access data for"
 * reaches.
 */
export const findSamples = async (vendor: Vendor): Promise<Samples> => {
  const everybody = await lookAt(() => lookForPeople(vendor, true));
  if (typeof everybody === 'string') return nobody(everybody === 'refused');
  const { ids, seen } = everybody.seen;
  if (seen === 0) return nobody(true);
  if (ids.length === 0)
    return {
      ids,
      seesPeople: true,
      findings: { 'people.basic-info': missing('People come without their basic info.') },
    };
  const employed = await lookAt(() => lookForPeople(vendor, false));
  const known = new Set(typeof employed === 'string' ? ids : employed.seen.ids);
  const others = ids.filter((id) => !known.has(id));
  return {
    ids: [...spread(others, samplesTaken / 3), ...spread([...known], (samplesTaken * 2) / 3)],
    seesPeople: true,
    findings: {
      audience: findingOf(employed, () => audienceOf(known.size, others.length)),
      'features.employees': granted('People are seen.'),
    },
  };
};

const audienceOf = (employed: number, others: number): Finding => {
  if (employed === 0) return cannotTell('Nobody is seen who is employed at the moment.');
  if (others === 0) return cannotTell('Nobody is seen who has left or has not started.');
  return granted(`${employed + others} people are seen, ${others} of them not employed at the moment.`);
};

const nobody = (isCertain: boolean): Samples => {
  const sentence = 'The service user sees not a single person: is it a member of a permission group?';
  return { ids: [], seesPeople: false, findings: isCertain ? { audience: missing(sentence) } : {} };
};

/** At most so many, evenly from the whole list. */
const spread = (ids: readonly string[], count: number): readonly string[] =>
  ids.length <= count
    ? ids
    : Array.from({ length: count }, (_, index) => ids[Math.floor((index * ids.length) / count)] ?? '');
