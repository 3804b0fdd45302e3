/** Ids as the doors need them: new ones, and the 22 characters by which they are shown. */
export { newUuidV7, parseShortId, shortId } from '../store/ids.ts';
