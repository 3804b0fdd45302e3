import { closedTo } from './access.ts';
import { invalid, noRow } from './answers.ts';
import { pictureOwnerOf } from './ids.ts';
import type { EntityHandler } from './read-routes.ts';
import { tableOf } from './state.ts';
import { readEntries } from './write-body.ts';
import { answerRows, changeRow } from './write-rows.ts';

/** Key in the body, key in `xPictures`, the name in complaints. */
const sizes = [
  ['smallResourceId', 'SmallResourceId', 'Small Resource Id'],
  ['mediumResourceId', 'MediumResourceId', 'Medium Resource Id'],
  ['originalResourceId', 'OriginalResourceId', 'Original Resource Id'],
] as const;

/**
 * Gives an employee a picture whose three files are in HR Cloud already; how they get there is not published, so here
 * only the pictures of others can be used. Under which key the employee's id stands is not published either: `Id` and
 * `employeeId` are read.
 *
 * @see https://support.hrcloud.com/help-center/employee-put
 */
export const changePicture: EntityHandler = async (call, entity) => {
  const closed = closedTo(call, entity, 'write');
  if (closed !== undefined) return closed.answer;
  const entries = await readEntries(call);
  if (entries instanceof Response) return entries;
  const [entry = {}] = entries;
  const row = tableOf(call, entity).get(String(entry.Id ?? entry.employeeId));
  if (row === undefined) return noRow(entity.name);

  const complaints = sizes.flatMap(([key, , label]) => {
    const id = entry[key];
    if (typeof id !== 'string' || id === '') return [`Value for ${label} is required but missing.`];
    const owner = call.environment.roster.get(pictureOwnerOf(id) ?? '');
    return owner === undefined || owner.avatarUrl === null ? [`Value for ${label} is not valid.`] : [];
  });
  if (complaints.length > 0) return invalid(complaints);
  const xPictures = {
    OriginalPictureResourceCropParameters: null,
    ...Object.fromEntries(sizes.map(([key, shownKey]) => [shownKey, entry[key]])),
  };
  return answerRows(call, entity, [changeRow(call, entity, row, { xPictures })]);
};
