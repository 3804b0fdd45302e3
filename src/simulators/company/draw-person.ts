import type { Site } from './company.ts';
import { contractOf, drawCareer } from './career.ts';
import { dayOf } from './days.ts';
import { balancesOf, drawLeave } from './leave.ts';
import { asciiOf, namesOf } from './names.ts';
import {
  addressIn,
  bankAccountIn,
  emergencyContactIn,
  mobileIn,
  nationalIdsIn,
  workEligibilityIn,
} from './particulars.ts';
import type { CustomValue, Gender, Person } from './person.ts';
import { randomFrom } from './random.ts';
import { drawDocuments, drawShifts, drawSkills, drawTasks, drawTimeEntries } from './records.ts';
import { localeOfSite, sites } from './places.ts';
import { hourlyTrack, mailDomain, tracks } from './structure.ts';

/** What the draw is told about the place of a person; everything else comes from the stream of numbers. */
export type Draw = {
  seed: number;
  /** 0 for the first. */
  index: number;
  managerId: string | null;
  anchor: number;
  /** Fixed for the cast; drawn when left out. */
  site?: Site;
  isHourly?: boolean;
};

const genders: readonly [Gender | null, ...(Gender | null)[]] = [
  'female',
  'male',
  'female',
  'male',
  'female',
  'male',
  'female',
  'male',
  'non_binary',
  'not_disclosed',
  null,
];
const pronounsOf: Record<Gender, string | null> = {
  female: 'She / Her',
  male: 'He / Him',
  non_binary: 'They / Them',
  not_disclosed: null,
};

const drawCustomValues = (random: ReturnType<typeof randomFrom>): Record<string, CustomValue> => {
  const values: Record<string, CustomValue> = {};
  if (random.chance(0.7)) values.shirtSize = random.pick(['o1', 'o2', 'o3', 'o4']);
  if (random.chance(0.2)) values.parkingSpace = `P${random.whole(1, 99)}`;
  if (random.chance(0.5)) values.daysOnSite = random.whole(0, 5);
  if (random.chance(0.3)) values.firstAider = random.chance(0.5);
  if (random.chance(0.1)) values.clearanceUntil = dayOf(random.whole(20_500, 22_000));
  if (random.chance(0.3)) values.spokenLanguages = random.pick([['o1', 'o2'], ['o2'], ['o2', 'o3', 'o4']]);
  return values;
};

/**
 * People past this place have no leave, documents, tasks, skills, time entries or shifts: a company of 200,000 is for
 * measuring lists of people, and would otherwise fill a gigabyte.
 */
const fullDetailUpTo = 20_000;

/** One ordinary person. The awkward ones are this one with a few fields replaced (`cast.ts`). */
export const drawPerson = ({ seed, index, managerId, anchor, ...fixed }: Draw): Person => {
  const random = randomFrom(seed, index);
  const id = `p${index + 1}`;
  const site = fixed.site ?? random.pick(sites);
  const locale = localeOfSite[site.id] ?? 'GB';
  const isHourly = fixed.isHourly ?? random.chance(0.08);
  const track = isHourly ? hourlyTrack : random.pick(tracks);

  const gender = random.pick(genders);
  const names = namesOf[locale];
  const firstName = random.pick(
    gender === 'male' || (gender !== 'female' && random.chance(0.5)) ? names.male : names.female,
  );
  const lastName = random.pick(names.last);
  const mailbox = `${asciiOf(firstName)}.${asciiOf(lastName)}${index + 1}`;
  const career = drawCareer(random, track, site, managerId, isHourly);
  const [stint] = career.stints;
  const contract = career.contracts.at(-1) ?? contractOf(stint.startOn, 40);
  const homeAddress = random.chance(0.92) ? addressIn(locale, random) : null;
  const isCitizen = random.chance(0.9);
  const hasDetail = index < fullDetailUpTo;
  const keepsTime = hasDetail && isHourly && stint.endOn === null;
  const leaveRequests = hasDetail ? drawLeave(random, id, stint, managerId, anchor) : [];

  return {
    id,
    employeeNumber: String(1001 + index),
    salutation:
      gender === 'female'
        ? locale === 'DE' || locale === 'AT'
          ? 'Frau'
          : 'Ms'
        : gender === 'male'
          ? locale === 'DE' || locale === 'AT'
            ? 'Herr'
            : 'Mr'
          : null,
    academicTitle: random.chance(0.05) ? 'Dr.' : null,
    firstName,
    middleName: random.chance(0.1) ? random.pick(names.female) : null,
    lastName,
    birthName: random.chance(0.05) ? random.pick(names.last) : null,
    displayName: `${firstName} ${lastName}`,
    pronouns: gender !== null && random.chance(0.4) ? pronounsOf[gender] : null,
    workEmail: `${mailbox}@${mailDomain}`,
    personalEmail: random.chance(0.6) ? `${mailbox}@home.example` : null,
    workPhone: random.chance(0.5) ? site.phone : null,
    mobilePhone: random.chance(0.7) ? mobileIn(locale, random) : null,
    homePhone: null,
    gender,
    bornOn: random.chance(0.97) ? dayOf(random.whole(-5000, 13_000)) : null,
    maritalStatus: random.pick([
      'single',
      'married',
      'single',
      'married',
      'civil_partnership',
      'divorced',
      'widowed',
      'separated',
      null,
    ]),
    ethnicity:
      locale === 'GB' || locale === 'US'
        ? random.pick(['white', 'black', 'asian', 'mixed', 'other', 'not_disclosed', null])
        : null,
    citizenships: isCitizen
      ? random.chance(0.05)
        ? [locale, 'FR']
        : [locale]
      : [random.pick(['IN', 'BR', 'TR', 'NG'])],
    language: site.language,
    homeAddress,
    avatarUrl: random.chance(0.3) ? `https://images.${mailDomain}/${id}.png` : null,
    about: null,
    ...career,
    longLeave: null,
    bankAccount: random.chance(0.9)
      ? bankAccountIn(locale, random, `${id}-b1`, `${firstName} ${lastName}`, site)
      : null,
    nationalIds: random.chance(0.85) ? nationalIdsIn(locale, random) : [],
    workEligibilities:
      isCitizen && random.chance(0.7) ? [] : [workEligibilityIn(locale, random, `${id}-e1`, isCitizen)],
    emergencyContact: random.chance(0.6)
      ? emergencyContactIn(locale, random, lastName, random.chance(0.5) ? homeAddress : null)
      : null,
    leaveRequests,
    leaveBalances: hasDetail ? balancesOf(leaveRequests, contract, anchor) : [],
    documents: hasDetail ? drawDocuments(random, id, stint.startOn) : [],
    tasks: hasDetail ? drawTasks(random, id, managerId, anchor) : [],
    customValues: drawCustomValues(random),
    skills: hasDetail ? drawSkills(random, id) : [],
    timeEntries: keepsTime ? drawTimeEntries(random, id, site.id, track.costCentreId, anchor) : [],
    shifts: keepsTime ? drawShifts(random, id, site.id, track.jobId, anchor) : [],
    createdAt: `${stint.startOn}T08:00:00.000Z`,
    updatedAt: `${stint.endOn ?? '2026-03-31'}T16:45:00.000Z`,
  };
};
