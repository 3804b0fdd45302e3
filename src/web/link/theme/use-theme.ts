import { useEffect, useLayoutEffect } from 'react';
import type { Settings } from '../hub-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { themeSheet } from './theme-sheet.ts';

const showIcon = (address: string): void => {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (icon !== null) icon.href = address;
};

/**
 * Makes the page look like the host product's: its theme, its name in the title, its logo as the icon. The sheet is set
 * before anything of the session is painted, and through the object model, which the content security policy lets be.
 *
 * @param settings absent while the link is opened: the page stays as it looks.
 */
export const useTheme = (settings: Settings | undefined): void => {
  const { title } = useStrings();
  const theme = settings?.theme;
  const product = settings?.project.name;

  useLayoutEffect(() => {
    if (theme === undefined) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme === null ? '' : themeSheet(theme));
    document.adoptedStyleSheets = [sheet];
  }, [theme]);

  // After the language has set the title.
  useEffect(() => {
    if (product !== undefined) document.title = `${title} · ${product}`;
  }, [title, product]);

  const logo = theme?.logo_url;
  useEffect(() => {
    if (logo === undefined) return;
    const image = new Image();
    image.addEventListener('load', () => showIcon(logo));
    image.src = logo;
  }, [logo]);
};
