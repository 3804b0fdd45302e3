import type { ReactNode } from 'react';
import { PageHeading } from '../parts/page-heading.tsx';
import { useStrings } from '../strings/strings.tsx';

/** A part of a room under the room's heading. */
export const Titled = ({ room, children }: { room: 'accounts' | 'members'; children: ReactNode }): ReactNode => {
  const strings = useStrings();
  return (
    <>
      <PageHeading title={strings.rooms[room]} />
      <div className="mt-6">{children}</div>
    </>
  );
};
