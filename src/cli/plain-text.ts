/**
 * A value as text that cannot move the cursor, colour the terminal or turn the direction of writing: what is shown may
 * come from anybody.
 */
export const plainText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
};
