import { Help } from 'commander';

/** Names and what is said of each, in two columns, wrapped where there is a terminal. Each line is indented by two. */
export const definitions = (rows: readonly (readonly [name: string, said: string])[], columns = 10_000): string => {
  const help = new Help();
  help.prepareContext({ helpWidth: columns });
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, said]) => `${help.formatItem(name, width, said, help)}\n`).join('');
};
