/* Reasons for losses that stand in more than one resource. */

export const notSaid = 'HRworks does not say.';
