import { Globe } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from './create-strings.tsx';
import { languages } from './languages.ts';

/** Changes the language in place. Each is named in itself; `label` says what the group is for. */
export const LanguageSwitch = ({ label }: { label: string }): ReactNode => {
  const { language, speak } = useLanguage();
  return (
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-x-1">
      <Globe aria-hidden className="me-1 size-4 text-ink-soft" />
      {Object.values(languages).map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language.code}
          onClick={() => speak(code)}
          className="min-h-11 rounded-control px-2 text-sm text-ink-soft hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink sm:min-h-9"
        >
          {name}
        </button>
      ))}
    </div>
  );
};
