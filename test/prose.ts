import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A sentence, or words such as `People are visible`; neither a name such as `Service User` nor `GET /employees`. */
const isProse = (text: string): boolean =>
  /^(?=[A-Z0-9{]).*[a-z0-9}][.,]? [a-z0-9{]/s.test(text) && /[a-z]{2}/.test(text) && !/^[A-Z]+ \//.test(text);

/** The prose in some files of code, each once. What is filled in stands as `{}`. */
export const proseIn = (pattern: string | readonly string[]): readonly string[] => {
  const found = new Set<string>();
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) return node.forEach(look);
    const text = textOf(node);
    if (text !== undefined && isProse(text)) found.add(text);
    Object.values(node).forEach(look);
  };
  for (const file of globSync(pattern, { cwd: root }))
    if (!file.includes('.test.')) look(parseSync(file, readFileSync(join(root, file), 'utf8')).program.body);
  return [...found];
};

/** The text of a literal in an ESTree (https://github.com/estree/estree). */
const textOf = (node: object): string | undefined => {
  if (!('type' in node)) return undefined;
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || !('quasis' in node)) return undefined;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('{}');
};
