/** A small part of Markdown, as a tree: paragraphs, lists, strong, emphasis, code, links. Anything else is plain text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] };

/** Code first: nothing inside it is markup. */
const INLINE =
  /`(?<code>[^`]+)`|\*\*(?<strong>(?:\*[^*]+\*|[^*])+)\*\*|\*(?<emphasis>[^*\s](?:[^*]*[^*\s])?)\*|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)/u;

const SAFE_LINK = /^(?:https?:\/\/|mailto:)/u;

const parseInlines = (source: string): readonly Inline[] => {
  const match = INLINE.exec(source);
  if (match === null) return source === '' ? [] : [{ kind: 'text', text: source }];
  const { code, strong, emphasis, label = '', href = '' } = match.groups ?? {};
  const before = source.slice(0, match.index);
  const rest = source.slice(match.index + match[0].length);
  const found = (): Inline => {
    if (code !== undefined) return { kind: 'code', text: code };
    if (strong !== undefined) return { kind: 'strong', inlines: parseInlines(strong) };
    if (emphasis !== undefined) return { kind: 'emphasis', inlines: parseInlines(emphasis) };
    // A link that is not plainly web or mail stays the text it is.
    return SAFE_LINK.test(href)
      ? { kind: 'link', href, inlines: parseInlines(label) }
      : { kind: 'text', text: match[0] };
  };
  return [...(before === '' ? [] : [{ kind: 'text' as const, text: before }]), found(), ...parseInlines(rest)];
};

const ITEM = /^\s*(?:[-*]|(?<number>\d+)[.)])\s+(?<text>.*)$/u;

/** Reads Markdown. Never fails: what is not understood is text. */
export const parseMarkdown = (source: string): readonly Block[] => {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let list: { ordered: boolean; items: string[] } | undefined;
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', inlines: parseInlines(paragraph.join(' ')) });
    if (list !== undefined) blocks.push({ kind: 'list', ordered: list.ordered, items: list.items.map(parseInlines) });
    paragraph = [];
    list = undefined;
  };
  for (const line of source.split('\n')) {
    const item = ITEM.exec(line);
    if (item !== null) {
      const ordered = item.groups?.['number'] !== undefined;
      if (list?.ordered !== ordered) close();
      list ??= { ordered, items: [] };
      list.items.push(item.groups?.['text'] ?? '');
    } else if (line.trim() === '') {
      // A blank line ends a paragraph; a list may go on after it.
      if (list === undefined) close();
    } else if (list !== undefined && /^\s/u.test(line)) {
      list.items.push(`${list.items.pop() ?? ''} ${line.trim()}`);
    } else {
      if (list !== undefined) close();
      paragraph.push(line.trim());
    }
  }
  close();
  return blocks;
};
