import { FileUp } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import { LONGEST_TEXT_CHARACTERS, takesWholeText, valuesIn } from '../whole-text.ts';

/** Reads no more than can be a key file, one character over, so that it shows. */
const readStart = (file: File): Promise<string> => file.slice(0, LONGEST_TEXT_CHARACTERS + 1).text();

/**
 * Where one text or file fills the whole form: dropped anywhere on the page, or chosen. Only for systems that hand out
 * their credentials so; the connector's fields say it.
 */
export const WholeText = (): ReactNode => {
  const { setup } = useSetup();
  return takesWholeText(setup.detail.config.configFields) ? <WholeTextTarget /> : null;
};

const WholeTextTarget = (): ReactNode => {
  const strings = useStrings();
  const { setup, actions } = useSetup();
  const input = useRef<HTMLInputElement>(null);
  const give = (text: string): void => actions.dispatch({ type: 'given', text });
  const dragged = useDrop(give, (text) => valuesIn(text, setup.detail.config.configFields) !== undefined);
  const { given } = setup.form;
  return (
    <div
      className={`mt-5 rounded-control border border-dashed p-4 ${dragged ? 'border-accent bg-accent-tint' : 'border-line-strong'}`}
    >
      <p className="font-semibold">{strings.form.wholeText}</p>
      <p className="mt-1 text-sm text-ink-soft">{dragged ? strings.form.dropHere : strings.form.wholeTextHow}</p>
      <Button className="mt-3" onClick={() => input.current?.click()}>
        <FileUp aria-hidden className="size-4.5" />
        {strings.form.chooseFile}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void readStart(file).then(give);
          // Choosing the same file once more is a change again.
          target.value = '';
        }}
      />
      <div role="status" className="mt-3 empty:hidden">
        {given !== undefined && (
          <Notice tone={given === 'filled' ? 'good' : 'warn'}>{strings.form.given[given]}</Notice>
        )}
      </div>
    </div>
  );
};

/** Takes what is dropped on the page, which a browser would otherwise open in its place. Tells while something is dragged. */
const useDrop = (give: (text: string) => void, isWhole: (text: string) => boolean): boolean => {
  const [dragged, setDragged] = useState(false);
  const drop = useEffectEvent((event: DragEvent) => {
    setDragged(false);
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text') ?? '';
    // One value that is dragged into its field is the browser's own affair.
    if (file === undefined && event.target instanceof HTMLInputElement && !isWhole(text)) return;
    event.preventDefault();
    if (file === undefined) give(text);
    else void readStart(file).then(give);
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setDragged(true);
    };
    const leave = (event: DragEvent): void => {
      // Only leaving the page: going from element to element leaves each of them as well.
      if (event.relatedTarget === null) setDragged(false);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', (event) => drop(event), { signal });
    return () => stop.abort();
  }, []);
  return dragged;
};
