/** How long a vendor asks to wait, in seconds: `Retry-After` as a number or as a date (RFC 9110, 10.2.3). */
export const retryAfterSecondsOf = (headers: Headers, now: number): number | undefined => {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text));
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
};
