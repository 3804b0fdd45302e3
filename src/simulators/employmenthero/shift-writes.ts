import type { Person, Shift } from '../company/index.ts';
import { invalid, notFound, one, readObject, textOf } from './answers.ts';
import { localIn } from './dates.ts';
import { siteOf } from './organisations.ts';
import { allShifts, renderShift, type RosteredShift, shiftIdOf } from './shifts.ts';
import { type HeroCall, nextKey, savePerson } from './state.ts';
import type { View } from './view.ts';

/** Takes a shift from whoever has it. */
const withdraw = ({ state }: View, { person, shift }: RosteredShift): void => {
  const others = <Row extends { id: string }>(rows: readonly Row[]): Row[] => rows.filter(({ id }) => id !== shift.id);
  const current = state.environment.roster.get(person?.id ?? '');
  if (current === undefined) state.openShifts = others(state.openShifts);
  else savePerson(state, current, { shifts: others(current.shifts) });
};

const place = ({ state }: View, person: Person | null, shift: Shift): RosteredShift => {
  const current = state.environment.roster.get(person?.id ?? '');
  if (current === undefined) {
    state.openShifts.push({ ...shift, personId: null });
    return { person: null, shift };
  }
  return { person: savePerson(state, current, { shifts: [...current.shifts, shift] }), shift };
};

/** The shift as the body has it, over what it was; or what is wrong with the body. */
const read = (view: View, body: Record<string, unknown>, before: RosteredShift | undefined): RosteredShift | string => {
  const site =
    view.company.sites.find(({ id }) => view.id('work-location', id) === body.location_id) ??
    (before && siteOf(view.environment, before.shift.siteId));
  if (site === undefined) return 'location_id is invalid';
  const time = (key: string, known: string | undefined): string | undefined => {
    const text = textOf(body, key);
    return text === undefined ? known : Number.isNaN(Date.parse(text)) ? undefined : localIn(text, site.timeZone);
  };
  const startAt = time('start_time', before?.shift.startAt);
  const endAt = time('end_time', before?.shift.endAt);
  if (startAt === undefined || endAt === undefined || startAt >= endAt) return 'start_time and end_time are invalid';
  const memberId = body.member_id;
  const person = memberId === undefined ? (before?.person ?? null) : (view.find(String(memberId)) ?? null);
  if (typeof memberId === 'string' && person === null) return 'member_id is invalid';
  const job = view.company.jobs.find(({ id }) => view.id('position', id) === body.position_id);
  const shift: Shift = {
    id: before?.shift.id ?? nextKey(view.state, 'shift'),
    startAt,
    endAt,
    siteId: site.id,
    jobId: job?.id ?? before?.shift.jobId ?? view.company.jobs[0].id,
    status: body.status === 'published' || body.status === 'draft' ? body.status : (before?.shift.status ?? 'draft'),
    notes: textOf(body, 'notes') ?? before?.shift.notes ?? null,
  };
  return { person, shift };
};

export const createShift = async (view: View, call: HeroCall): Promise<Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const wanted = read(view, body, undefined);
  if (typeof wanted === 'string') return invalid(call.environment, wanted);
  return one(renderShift(view, place(view, wanted.person, wanted.shift)), 201);
};

export const updateShift = async (view: View, call: HeroCall): Promise<Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const before = allShifts(view).find((rostered) => shiftIdOf(view, rostered) === call.params.shiftId);
  if (before === undefined) return notFound(call.environment);
  const after = read(view, body, before);
  if (typeof after === 'string') return invalid(call.environment, after);
  withdraw(view, before);
  return one(renderShift(view, place(view, after.person, after.shift)));
};

/** `{"ids": [...]}`; ids that are none are left alone. */
export const bulkDelete = async (view: View, call: HeroCall): Promise<Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  if (!Array.isArray(body.ids)) return invalid(call.environment, 'ids is required');
  const wanted = new Set(body.ids.map(String));
  for (const rostered of allShifts(view)) if (wanted.has(shiftIdOf(view, rostered))) withdraw(view, rostered);
  return new Response(null, { status: 204 });
};
