import { Mail, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, buttonLook } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';

/** For whoever needs somebody else's help in the HR system: the guide's public page, which has nothing of the link in it. */
export const HandOn = (): ReactNode => {
  const { guide, copy } = useStrings();
  const { setup, system, project } = useSetup();
  const { link } = setup.detail.config.support;
  const words = guide.handOn;
  const mail = `mailto:?subject=${encodeURIComponent(words.subject(system))}&body=${encodeURIComponent(words.body(project, system, link))}`;
  return (
    <details className="mt-2 print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-sm text-[0.9375rem] font-medium text-accent sm:min-h-9">
        {words.heading}
      </summary>
      <div className="mt-1 max-w-prose space-y-3 text-[0.9375rem] text-ink-soft">
        <p>{words.text}</p>
        <CopyValue name={words.address} value={link} label={copy.label(words.address)} labels={copy} />
        <div className="flex flex-wrap gap-3">
          <a href={mail} className={buttonLook('plain')}>
            <Mail aria-hidden className="size-4.5" />
            {words.mail}
          </a>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden className="size-4.5" />
            {words.print}
          </Button>
        </div>
      </div>
    </details>
  );
};
