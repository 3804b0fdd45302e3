/** What a browser keeps of a person's choices. A browser that keeps nothing forgets them with the page. */
const names = { theme: 'rollcall.theme', language: 'rollcall.language', project: 'rollcall.project' } as const;

export type KeptName = keyof typeof names;

export const readKept = (name: KeptName): string | undefined => {
  try {
    return localStorage.getItem(names[name]) ?? undefined;
  } catch {
    return undefined;
  }
};

/** @param value undefined forgets it. */
export const keep = (name: KeptName, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(names[name]);
    else localStorage.setItem(names[name], value);
  } catch {
    // Storage is switched off.
  }
};
