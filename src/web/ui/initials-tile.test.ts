import { expect, it } from 'vitest';
import { initialsOf } from './initials-tile.tsx';

it.each([
  ['HiBob', 'HB'],
  ['Employment Hero', 'EH'],
  ['HRworks', 'HR'],
  ['ödland gmbh', 'ÖG'],
  ['acme', 'ac'],
  ['', ''],
])('%j is %j', (name, initials) => expect(initialsOf(name)).toBe(initials));
