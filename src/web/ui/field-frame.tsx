import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What stands around an input, the same for every kind of it. */
export interface FieldTexts {
  readonly id: string;
  readonly label: string;
  /** Whether it must be filled in, in a word: a star alone says nothing to someone who has not seen one. */
  readonly mark: string;
  /** What a good value looks like. */
  readonly hint?: string | undefined;
  /** Where the value is found. */
  readonly where?: ReactNode;
  /** Why the value cannot stay; the input is marked invalid. */
  readonly problem?: string | undefined;
  /** Something odd that is let through. */
  readonly doubt?: string | undefined;
  /** What was changed for the reader. */
  readonly note?: string | undefined;
}

const messagesOf = ({ id, hint, problem, doubt, note }: FieldTexts) => [
  { id: `${id}-problem`, text: problem, Icon: CircleAlert, look: 'text-bad font-medium' },
  { id: `${id}-doubt`, text: doubt, Icon: TriangleAlert, look: 'text-warn' },
  { id: `${id}-note`, text: note, Icon: Info, look: 'text-ink-soft' },
  { id: `${id}-hint`, text: hint, Icon: undefined, look: 'text-ink-soft' },
];

/** The attributes that tie an input to its messages. */
export const describedBy = (texts: FieldTexts): { 'aria-describedby'?: string; 'aria-invalid'?: true } => {
  const ids = messagesOf(texts)
    .filter(({ text }) => text !== undefined)
    .map(({ id }) => id);
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(texts.problem === undefined ? {} : { 'aria-invalid': true }),
  };
};

/** The look of every input. 16 pixels of text, or iOS zooms the page on focus. */
export const inputLook =
  'block w-full min-h-11 rounded-control border border-line-strong bg-panel px-3.5 py-2 text-base text-ellipsis placeholder:text-ink-soft ' +
  'focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent focus-visible:border-accent ' +
  'aria-invalid:border-bad aria-invalid:outline-bad';

/** Label, input, messages: in the order in which they are read. */
export const FieldFrame = ({ texts, children }: { texts: FieldTexts; children: ReactNode }): ReactNode => (
  <div>
    <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
      <label htmlFor={texts.id} className="font-semibold">
        <bdi>{texts.label}</bdi>
      </label>
      <span className="text-sm text-ink-soft">{texts.mark}</span>
    </div>
    {children}
    <div className="mt-1.5 space-y-1 text-sm">
      {messagesOf(texts).map(({ id, text, Icon, look }) =>
        text === undefined ? null : (
          <p key={id} id={id} className={`flex gap-1.5 ${look}`}>
            {Icon !== undefined && <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />}
            <bdi className="min-w-0">{text}</bdi>
          </p>
        ),
      )}
      {texts.where}
    </div>
  </div>
);
