import { describe, expect, it } from 'vitest';
import {
  buttonInGuide,
  decisionsShowing,
  findStep,
  inRuns,
  permissionsOf,
  stepNumbers,
  stepsInOrder,
} from './guide-order.ts';
import type { Decisions } from './guide-order.ts';
import type { Guide } from './guide-types.ts';
import { applicationsSetup } from './states/sample-applications.ts';
import { sampleGuide } from './states/sample-guide.ts';

const deciding = (choices: Decisions['choices'], ...picks: string[]): Decisions => ({ choices, picks: new Set(picks) });

describe('the order of a guide', () => {
  it('counts through the chosen option only', () => {
    const first = stepNumbers(sampleGuide, deciding({}));
    expect(first.get('create-group')).toBe(4);
    expect(first.has('edit-group')).toBe(false);
    const other = stepNumbers(sampleGuide, deciding({ group: 'existing-group' }));
    expect(other.get('edit-group')).toBe(4);
    expect(other.get('grant-features')).toBe(5);
  });

  it('lists steps that follow each other together, with branches between', () => {
    const branch = sampleGuide.sections.flatMap(({ steps }) => steps).find((entry) => 'options' in entry);
    const [one, other, last] = stepsInOrder(sampleGuide, deciding({}));
    if (!branch || !one || !other || !last) throw new Error('The sample has too few steps.');
    const hidden = { ...last, key: 'hidden', when: ['not-picked'] };
    expect(inRuns([one, hidden, other, branch, last], deciding({}))).toEqual([[one, other], branch, [last]]);
    expect(inRuns([hidden], deciding({}))).toEqual([]);
  });

  it('takes the first option for a choice that it does not know', () => {
    expect(stepsInOrder(sampleGuide, deciding({ group: 'no-such' })).map(({ key }) => key)).toContain('create-group');
  });

  it('finds a step in an option that is not chosen, and chooses it', () => {
    expect(findStep(sampleGuide, 'edit-group')?.title).toBe('Open the group');
    expect(decisionsShowing(sampleGuide, deciding({}), 'edit-group')).toEqual(deciding({ group: 'existing-group' }));
    expect(decisionsShowing(sampleGuide, deciding({}), 'save-group')).toEqual(deciding({}));
  });

  it('shows the steps of what is picked, and only those', () => {
    const { guide } = applicationsSetup.detail;
    const keys = (...picks: string[]) => stepsInOrder(guide, deciding({}, ...picks)).map(({ key }) => key);
    expect(keys()).not.toContain('request-application');
    expect(keys('workmates')).toContain('request-application');
    expect(keys('workmates')).not.toContain('create-status');
    expect(keys('recruit')).toContain('create-status');
    expect([...decisionsShowing(guide, deciding({}), 'create-status').picks]).toEqual(['recruit']);
  });

  it('names in a step the permissions of what is picked, and those that belong to nothing', () => {
    const { detail } = applicationsSetup;
    const names = (step: string, ...picks: string[]) => {
      const found = findStep(detail.guide, step);
      return found && permissionsOf(found, detail, deciding({}, ...picks)).map(({ key }) => key);
    };
    expect(names('request-application', 'recruit')).toEqual(['recruit']);
    expect(names('grant-objects')).toEqual(['employee', 'department']);
  });

  it('takes the name of the form’s button from the guide’s own drawing of the form', () => {
    const fields = [
      { label: 'Key', required: true },
      { label: 'Number', required: false },
    ];
    const drawing = (...labels: string[]): Guide => ({
      ...sampleGuide,
      sections: [
        {
          key: 'link',
          title: '',
          steps: [
            {
              key: 'enter',
              covers: [],
              title: '',
              body: '',
              frame: {
                alt: '',
                controls: [
                  ...labels.map((label) => ({ kind: 'input' as const, label })),
                  { kind: 'button', label: 'Continue', state: 'highlighted' },
                ],
              },
            },
          ],
        },
      ],
    });
    expect(buttonInGuide(drawing('Key'), fields)).toBe('Continue');
    expect(buttonInGuide(drawing('Other'), fields)).toBeUndefined();
    expect(buttonInGuide(sampleGuide, fields)).toBeUndefined();
  });
});
