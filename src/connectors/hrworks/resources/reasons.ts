/* Reasons for losses that stand in more than one resource. */

export const ownMapping = 'Filled by the project’s own field mapping.';
export const notSaid = 'HRworks does not say.';
