import { forbidden, notFound } from './answers.ts';
import type { Entity } from './entity.ts';
import type { HrCloudCall } from './state.ts';

/** Why the API user may not do this with the object; `undefined` when they may. */
export type Closed = { because: 'unknown' | 'not_installed' | 'not_granted'; answer: Response };

/** Unknown objects are 404; closed ones 403, whether for want of the application or of the right. */
export const closedTo = (call: HrCloudCall, entity: Entity, right: 'read' | 'write'): Closed | undefined => {
  const { environment } = call;
  if (entity.isGuess === true && environment.switchValue('hasTimeOffObjects') !== true)
    return { because: 'unknown', answer: notFound(call) };
  if (!environment.isGranted(`application.${entity.application}.installed`))
    return { because: 'not_installed', answer: forbidden() };
  if (!environment.isGranted(`object.${entity.name}.${right}`)) return { because: 'not_granted', answer: forbidden() };
  return undefined;
};

/** Reads of an object whose application is not installed may find nothing instead of being refused. */
export const readsNothing = ({ environment }: HrCloudCall, closed: Closed): boolean =>
  closed.because === 'not_installed' && environment.switchValue('uninstalledAnswer') === 'empty';
