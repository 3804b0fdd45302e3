import { useEffect, useEffectEvent, useRef } from 'react';
import { useLanguage } from '../ui/language/create-strings.tsx';
import type { LinkTools } from './link-tools.ts';
import { readOffered } from './open-visit.ts';

/**
 * Fetches what the server says in words once more when the page speaks another language.
 *
 * @param lookAt looks at a linked account: what is found of its permissions comes in words, too.
 */
export const useTranslation = (
  { hub, state, dispatch }: LinkTools,
  lookAt: (accountId: string) => Promise<void>,
): void => {
  const { code } = useLanguage().language;
  const spoken = useRef(code);

  const translate = async (): Promise<void> => {
    if (state.view === 'opening' || state.view === 'closed') return;
    const setup = 'setup' in state ? state.setup : undefined;
    const [offered, detail] = await Promise.all([
      readOffered(hub),
      setup && hub.connector(setup.integration.integration_id, setup.guideWithout),
    ]);
    if (spoken.current === code) dispatch({ type: 'translated', words: { offered, ...(detail && { detail }) } });
    if ('linked' in state && state.found !== undefined) await lookAt(state.linked.id);
  };

  const translateNow = useEffectEvent(() => {
    // The page itself is translated; until the server answers again its words stay as they are.
    translate().catch(() => undefined);
  });
  useEffect(() => {
    if (spoken.current === code) return;
    spoken.current = code;
    translateNow();
  }, [code]);
};
