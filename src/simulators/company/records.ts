import { mailDomain } from './structure.ts';
import { dayOf, weekdayOf } from './days.ts';
import type { Day, Document, Shift, Skill, Task, TimeEntry } from './person.ts';
import type { Random } from './random.ts';

export const drawDocuments = (random: Random, personId: string, startOn: Day): Document[] => {
  const make = (
    index: number,
    name: string,
    category: Document['category'],
    folder: Document['folder'],
    tags: string[],
  ): Document => ({
    id: `${personId}-d${index}`,
    name,
    category,
    folder,
    fileName: `${name.toLowerCase().replaceAll(' ', '-')}.pdf`,
    mimeType: 'application/pdf',
    url: `https://files.${mailDomain}/${personId}/${index}.pdf`,
    uploadedAt: `${startOn}T09:30:00.000Z`,
    tags,
  });
  const documents = [make(1, 'Employment contract', 'contract', 'confidential', ['signed'])];
  if (random.chance(0.2)) documents.push(make(2, 'Data protection policy', 'policy', 'shared', []));
  if (random.chance(0.1)) documents.push(make(3, 'Proof of identity', 'identity', 'confidential', []));
  return documents;
};

export const drawTasks = (random: Random, personId: string, managerId: string | null, anchor: number): Task[] => {
  if (!random.chance(0.15)) return [];
  const due = anchor + random.whole(-20, 40);
  const isDone = due < anchor;
  return [
    {
      id: `${personId}-t1`,
      title: 'Check personal details',
      description: random.chance(0.5) ? 'Please confirm your home address.' : null,
      list: 'Yearly check',
      dueOn: dayOf(due),
      status: isDone ? 'done' : 'open',
      ownerId: random.chance(0.7) || managerId === null ? personId : managerId,
      completedAt: isDone ? `${dayOf(due - 1)}T10:00:00.000Z` : null,
    },
  ];
};

const skillNames = ['TypeScript', 'Forklift licence', 'Deutsch', 'Negotiation', 'First aid'] as const;

export const drawSkills = (random: Random, personId: string): Skill[] =>
  random.chance(0.3)
    ? [{ id: `${personId}-k1`, name: random.pick(skillNames), level: random.pick([1, 2, 3, 4, 5, null]) }]
    : [];

/** The last whole week before the anchor, Monday to Friday. */
export const drawTimeEntries = (
  random: Random,
  personId: string,
  siteId: string,
  costCentreId: string | null,
  anchor: number,
): TimeEntry[] => {
  const monday = anchor - weekdayOf(anchor) - 7;
  return [0, 1, 2, 3, 4].map((offset) => {
    const breakMinutes = random.pick([30, 45, 0]);
    return {
      id: `${personId}-w${offset + 1}`,
      startAt: `${dayOf(monday + offset)}T06:00`,
      endAt: `${dayOf(monday + offset)}T14:15`,
      breakMinutes,
      hours: 8.25 - breakMinutes / 60,
      status: random.chance(0.8) ? 'approved' : 'pending',
      siteId,
      costCentreId,
      comment: random.chance(0.1) ? 'Forgot to clock out' : null,
    };
  });
};

/** The first whole week after the anchor; the last shift ends past midnight. */
export const drawShifts = (
  random: Random,
  personId: string,
  siteId: string,
  jobId: string,
  anchor: number,
): Shift[] => {
  const monday = anchor + ((7 - weekdayOf(anchor)) % 7);
  return [0, 2, 4].map((offset) => ({
    id: `${personId}-s${offset + 1}`,
    startAt: `${dayOf(monday + offset)}T${offset === 4 ? '20:00' : '06:00'}`,
    endAt: offset === 4 ? `${dayOf(monday + offset + 1)}T04:00` : `${dayOf(monday + offset)}T14:00`,
    siteId,
    jobId,
    status: random.chance(0.8) ? 'published' : 'draft',
    notes: null,
  }));
};
