/** What an account's vendor said that changes rarely: named lists, field metadata. One is kept per account. */
export interface Memory {
  /** The value of `name`, loaded at most once in `maxAgeSeconds` and shared by concurrent callers. A failed load is not kept. */
  remember<T>(name: string, maxAgeSeconds: number, load: () => Promise<T>): Promise<T>;
}

/** Names kept for one account; the one that was loaded longest ago gives way. */
const maxEntries = 64;

export const createMemory = (now: () => number = Date.now): Memory => {
  const entries = new Map<string, { loadedAt: number; value: Promise<unknown> }>();
  return {
    remember<T>(name: string, maxAgeSeconds: number, load: () => Promise<T>): Promise<T> {
      const known = entries.get(name);
      if (known && now() - known.loadedAt < maxAgeSeconds * 1000) return known.value as Promise<T>;
      const value = load();
      const entry = { loadedAt: now(), value };
      entries.delete(name);
      entries.set(name, entry);
      value.catch(() => entries.get(name) === entry && entries.delete(name));
      const [oldest] = entries.keys();
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
      return value;
    },
  };
};
