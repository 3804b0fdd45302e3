import { Link } from '@tanstack/react-router';
import { ChevronDown, CircleUserRound, LogOut, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../ui/language/create-strings.tsx';
import { languages } from '../../ui/language/languages.ts';
import type { LanguageCode } from '../../ui/language/languages.ts';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { themes } from '../../ui/theme.ts';
import type { Me } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import { useTheme } from './use-theme.ts';

/** Who is signed in, and what is theirs: profile, look, language, the way out. */
export const PersonMenu = ({ me, onSignOut }: { me: Me; onSignOut: () => void }): ReactNode => {
  const { frame } = useStrings();
  const { language, speak } = useLanguage();
  const [theme, chooseTheme] = useTheme();
  return (
    <Menu
      label={frame.person(me.name)}
      button={
        <>
          <CircleUserRound aria-hidden className="size-6 text-ink-soft" strokeWidth={1.5} />
          <span className="hidden max-w-48 text-start text-[0.9375rem] sm:inline">{me.name}</span>
          <ChevronDown aria-hidden className="hidden size-4 text-ink-soft sm:inline" />
        </>
      }
    >
      <div className="px-3 pt-2 pb-2">
        <p className="font-semibold">{me.name}</p>
        <p className="text-sm text-ink-soft">{me.email}</p>
      </div>
      <MenuSeparator />
      <MenuItem render={<Link to="/dashboard/profile" />}>
        <UserRound aria-hidden className="size-4 text-ink-soft" />
        {frame.profile}
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label={frame.theme}
        value={theme}
        options={themes.map((key) => ({ key, text: frame.themes[key] }))}
        onChoose={chooseTheme}
      />
      <MenuSeparator />
      <MenuChoice
        label={frame.language}
        value={language.code as LanguageCode}
        options={Object.values(languages).map(({ code, name }) => ({ key: code, text: name, lang: code }))}
        onChoose={speak}
      />
      <MenuSeparator />
      <MenuItem onChoose={onSignOut}>
        <LogOut aria-hidden className="size-4 text-ink-soft rtl:rotate-180" />
        {frame.signOut}
      </MenuItem>
    </Menu>
  );
};
