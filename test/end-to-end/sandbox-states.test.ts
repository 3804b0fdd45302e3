import { describe } from 'vitest';
import { catalogue } from '../../src/web/sandbox/states/catalogue.ts';
import { itDrawsEvery, useDrawing } from './state-drawing.ts';

const drawing = useDrawing();

describe('every state of the sandbox panel', () => {
  itDrawsEvery(drawing, { path: '/sandbox/states', states: Object.keys(catalogue) });
});
