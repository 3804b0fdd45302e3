import { useState } from 'react';
import type { ReactNode } from 'react';
import { InitialsTile } from './initials-tile.tsx';

interface ProductLogoProps {
  /** The product's name. */
  readonly name: string;
  /** Where its logo is; absent or not there: the name's initials stand for it. */
  readonly address: string | undefined;
}

/** A product's logo, as high as a tile and at most three times as wide. In dark mode it lies on the ground it is made for. */
export const ProductLogo = ({ name, address }: ProductLogoProps): ReactNode => {
  const [broken, setBroken] = useState<string>();
  if (address === undefined || address === broken) return <InitialsTile name={name} strong />;
  return (
    <img
      src={address}
      alt={name}
      onError={() => setBroken(address)}
      className="h-11 max-w-33 min-w-11 shrink-0 rounded-control bg-plate object-contain"
    />
  );
};
