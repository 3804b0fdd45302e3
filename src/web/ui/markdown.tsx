import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { OutsideLink } from './outside-link.tsx';
import { parseMarkdown } from './markdown-parse.ts';
import type { Block, Inline } from './markdown-parse.ts';

const drawInline = (inline: Inline, key: number): ReactNode => {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return (
        <code key={key} dir="ltr" className="rounded bg-sunken px-1 py-0.5 font-mono text-[0.9em]">
          {inline.text}
        </code>
      );
    case 'strong':
      return (
        <strong key={key} className="font-semibold text-ink">
          {inline.inlines.map(drawInline)}
        </strong>
      );
    case 'emphasis':
      // The guides set the vendor's own labels in emphasis: upright and a little heavier reads as a name, not as stress.
      return (
        <em key={key} className="font-medium text-ink not-italic">
          {inline.inlines.map(drawInline)}
        </em>
      );
    case 'link':
      return (
        <OutsideLink key={key} href={inline.href}>
          {inline.inlines.map(drawInline)}
        </OutsideLink>
      );
  }
};

const drawBlock = (block: Block, key: number): ReactNode => {
  if (block.kind === 'paragraph')
    return (
      <p key={key}>
        <bdi>{block.inlines.map(drawInline)}</bdi>
      </p>
    );
  const items = block.items.map((item, index) => (
    <li key={index} className="ps-1">
      <bdi>{item.map(drawInline)}</bdi>
    </li>
  ));
  return block.ordered ? (
    <ol key={key} className="list-decimal space-y-1 ps-5">
      {items}
    </ol>
  ) : (
    <ul key={key} className="list-disc space-y-1 ps-5">
      {items}
    </ul>
  );
};

/**
 * Draws a small, safe part of Markdown as elements: no HTML passes through, links go to web and mail addresses only.
 * It keeps its own direction inside a page that runs the other way.
 */
export const Markdown = ({ text }: { text: string }): ReactNode => {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <div className="space-y-2.5">{blocks.map(drawBlock)}</div>;
};
