import { describe, expect, it } from 'vitest';
import { choicesShowing, findStep, stepNumbers, stepsInOrder } from './guide-order.ts';
import { sampleGuide } from './states/sample-guide.ts';

describe('the order of a guide', () => {
  it('counts through the chosen option only', () => {
    const first = stepNumbers(sampleGuide, {});
    expect(first.get('create-group')).toBe(4);
    expect(first.has('edit-group')).toBe(false);
    const other = stepNumbers(sampleGuide, { group: 'existing-group' });
    expect(other.get('edit-group')).toBe(4);
    expect(other.get('grant-features')).toBe(5);
  });

  it('takes the first option for a choice that it does not know', () => {
    expect(stepsInOrder(sampleGuide, { group: 'no-such' }).map(({ key }) => key)).toContain('create-group');
  });

  it('finds a step in an option that is not chosen, and chooses it', () => {
    expect(findStep(sampleGuide, 'edit-group')?.title).toBe('Open the group');
    expect(choicesShowing(sampleGuide, {}, 'edit-group')).toEqual({ group: 'existing-group' });
    expect(choicesShowing(sampleGuide, {}, 'save-group')).toEqual({});
  });
});
