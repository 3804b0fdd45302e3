/** Major and minor version of the published TypeScript client that asks; undefined for anybody else. */
export const publishedVersionOf = (userAgent: string | null): { major: number; minor: number } | undefined => {
  const [, major, minor] = userAgent?.match(/^speakeasy-sdk\/typescript (\d+)\.(\d+)\./) ?? [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor) };
};
