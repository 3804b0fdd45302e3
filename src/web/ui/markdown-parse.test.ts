import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown-parse.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('parseMarkdown', () => {
  it('reads paragraphs, joined over line breaks', () => {
    expect(parseMarkdown('one\ntwo\n\nthree')).toEqual([
      { kind: 'paragraph', inlines: [text('one two')] },
      { kind: 'paragraph', inlines: [text('three')] },
    ]);
  });

  it('reads lists, with lines that go on', () => {
    expect(parseMarkdown('Do:\n1. one\n   more\n\n2. two\n\n- a\n* b')).toEqual([
      { kind: 'paragraph', inlines: [text('Do:')] },
      { kind: 'list', ordered: true, items: [[text('one more')], [text('two')]] },
      { kind: 'list', ordered: false, items: [[text('a')], [text('b')]] },
    ]);
  });

  it('reads strong, emphasis, code and links, one in another', () => {
    expect(parseMarkdown('**a *b***, `*c*`, [d](https://e.example/f)')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'strong', inlines: [text('a '), { kind: 'emphasis', inlines: [text('b')] }] },
          text(', '),
          { kind: 'code', text: '*c*' },
          text(', '),
          { kind: 'link', href: 'https://e.example/f', inlines: [text('d')] },
        ],
      },
    ]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,y)',
    '<img src=x onerror=alert(1)>',
    '2 * 3 * 4',
    '![x](y)',
  ])('leaves %j the text it is', (source) => {
    const drawn = JSON.stringify(parseMarkdown(source));
    expect(drawn).not.toMatch(/"link"|"emphasis"/);
  });
});
