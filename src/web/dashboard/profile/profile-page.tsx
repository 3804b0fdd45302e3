import type { ReactNode } from 'react';
import { PageHeading } from '../parts/page-heading.tsx';
import { useStrings } from '../strings/strings.tsx';

export const ProfilePage = (): ReactNode => {
  const { profile } = useStrings();
  return <PageHeading title={profile.heading} />;
};
