import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import type { CopyValue } from '../guide-types.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';

/** Said where the callback address is copied, while it does not begin with https: vendors take no other. */
export const CallbackWarning = ({ values }: { values: readonly CopyValue[] }): ReactNode => {
  const strings = useStrings();
  const { setup, system, project } = useSetup();
  const { public_url: publicUrl, session } = setup.visit.settings;
  const isCallback = values.some(({ value }) => value.includes('{callback_url}'));
  if (!isCallback || publicUrl.startsWith('https:')) return null;
  return (
    <Notice tone="warn" label={strings.notice.warning}>
      {session.type === 'test' ? strings.signIn.notHttpsTest(system) : strings.signIn.notHttps(system, project)}
    </Notice>
  );
};
