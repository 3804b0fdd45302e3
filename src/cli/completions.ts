import type { Command } from 'commander';

/** Shells that completions are printed for. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** One place of the command line, and what may come there. */
interface Place {
  /** The commands so far, such as `accounts list`; empty at the beginning. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly { readonly name: string; readonly description: string }[];
}

/** A script that completes commands and options, made from the commands themselves. */
export const completionScript = (program: Command, shell: Shell): string => scripts[shell](placesOf(program));

/** Every place of a command line, the longest path first. */
const placesOf = (command: Command, path: readonly string[] = []): Place[] => [
  ...command.commands.flatMap((child) => placesOf(child, [...path, child.name()])),
  {
    path: path.join(' '),
    commands:
      path.join(' ') === 'completions'
        ? shells.map((name) => ({ name, description: '' }))
        : command.commands.map((child) => ({ name: child.name(), description: child.description() })),
    options: [...command.options, ...command.createHelp().visibleOptions(command)]
      .flatMap(({ long, description }) => (long ? [{ name: long, description }] : []))
      .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index),
  },
];

const wordsOf = ({ commands, options }: Place): string =>
  (commands.length > 0 ? commands : options).map(({ name }) => name).join(' ');

/** `case` arms for shells of the Bourne family; an argument may follow a command that has no others below it. */
const arms = (places: readonly Place[], then: (words: string) => string): string =>
  places
    .map((place) => {
      const pattern = place.commands.length > 0 ? `"${place.path}"` : `"${place.path}"|"${place.path} "*`;
      return `    ${pattern}) ${then(wordsOf(place))} ;;`;
    })
    .join('\n');

const scripts: Record<Shell, (places: readonly Place[]) => string> = {
  bash: (places) => `_rollcall() {
  local current="\${COMP_WORDS[COMP_CWORD]}" typed="" word words=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] && break
    typed="\${typed:+$typed }$word"
  done
  case "$typed" in
${arms(places, (words) => `words="${words}"`)}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _rollcall rollcall
`,
  zsh: (places) => `#compdef rollcall
_rollcall() {
  local typed="" word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    [[ $word == -* ]] && break
    typed="\${typed:+$typed }$word"
  done
  case "$typed" in
${arms(places, (words) => `compadd -- ${words}`)}
  esac
}
compdef _rollcall rollcall
`,
  fish: (places) => `function __rollcall_typed
    for word in (commandline -opc)[2..]
        string match -q -- '-*' $word; and return
        echo $word
    end
end
function __rollcall_at
    set -l typed (__rollcall_typed)
    test "$typed" = "$argv"
end
function __rollcall_below
    set -l typed (__rollcall_typed)
    string match -q -- "$argv" "$typed"; or string match -q -- "$argv *" "$typed"
end
complete -c rollcall -f
${places.flatMap(fishLines).join('\n')}
`,
};

const fishLines = ({ path, commands, options }: Place): string[] => {
  // An argument may follow a command that has no others below it.
  const below = commands.length > 0 ? '__rollcall_at' : '__rollcall_below';
  const told = (description: string) => (description ? ` -d ${quoted(description)}` : '');
  return [
    ...commands.map(
      ({ name, description }) => `complete -c rollcall -n '__rollcall_at ${path}' -a ${name}${told(description)}`,
    ),
    ...options.map(
      ({ name, description }) => `complete -c rollcall -n '${below} ${path}' -l ${name.slice(2)}${told(description)}`,
    ),
  ];
};

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
