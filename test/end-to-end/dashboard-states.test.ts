import { describe } from 'vitest';
import { stateNames } from '../../src/web/dashboard/states/state-names.ts';
import { itDrawsEvery, useDrawing } from './state-drawing.ts';

const drawing = useDrawing();

describe('every state of the dashboard', () => {
  itDrawsEvery(drawing, { path: '/dashboard/states', states: stateNames });
});
