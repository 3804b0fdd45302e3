import type { ReactNode } from 'react';
import { PageHeading } from '../parts/page-heading.tsx';
import { useStrings } from '../strings/strings.tsx';

export const MembersRoom = (): ReactNode => {
  const { members } = useStrings();
  return <PageHeading title={members.heading} intro={members.intro} />;
};
