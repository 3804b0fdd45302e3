/**
 * A query string as a nested object: `filter[email]=a` and `proxy[nested][a]=1` are deep objects, a key that comes
 * twice is a list. Keys that would reach a prototype are plain keys of objects without one.
 */
export const parseQuery = (search: URLSearchParams): Record<string, unknown> => {
  const root = emptyObject();
  for (const [key, value] of search) {
    const path = pathOf(key);
    let at = root;
    for (const part of path.slice(0, -1)) at = childOf(at, part);
    const last = path.at(-1) ?? key;
    const present = at[last];
    if (Array.isArray(present)) present.push(value);
    else at[last] = present === undefined ? value : [present, value];
  }
  return root;
};

/** How deep a key may nest. */
const depth = 5;

const pathOf = (key: string): string[] => {
  const [, head, rest] = key.match(/^([^[\]]+)((?:\[[^[\]]*\])+)$/) ?? [];
  if (!head || !rest) return [key];
  const inner = [...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, part]) => part ?? '');
  return inner.length < depth ? [head, ...inner.filter((part) => part !== '')] : [key];
};

const childOf = (parent: Record<string, unknown>, key: string): Record<string, unknown> => {
  const present = parent[key];
  if (typeof present === 'object' && present !== null && !Array.isArray(present))
    return present as Record<string, unknown>;
  return (parent[key] = emptyObject());
};

const emptyObject = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>;
