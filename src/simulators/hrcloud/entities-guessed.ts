import { day, type Entity, instant, lookup, number, recordStatus, text } from './entity.ts';

/** Nothing is published about these: names and fields are made up in the style of the others. */
export const guessedEntities: readonly Entity[] = [
  {
    name: 'xTimeOffType',
    application: 'timeOff',
    isGuess: true,
    singleRead: 'unpublished',
    fields: [text('xName'), recordStatus()],
    shortForm: ['xName', 'xRecordStatus'],
  },
  {
    name: 'xTimeOffRequest',
    application: 'timeOff',
    isGuess: true,
    singleRead: 'unpublished',
    fields: [
      number('xAmount'),
      text('xComment'),
      instant('xCreatedOn'),
      lookup('xEmployeeLookup', 'xEmployee', { isRequired: true }),
      day('xEndDate', { isRequired: true }),
      day('xStartDate', { isRequired: true }),
      text('xStatus', { options: ['Pending', 'Approved', 'Declined', 'Canceled'] }),
      lookup('xTimeOffTypeLookup', 'xTimeOffType', { isRequired: true }),
      text('xUnit', { options: ['Days', 'Hours'] }),
      instant('xUpdatedOn'),
    ],
    shortForm: ['xStartDate', 'xEndDate'],
  },
  {
    name: 'xTimeOffBalance',
    application: 'timeOff',
    isGuess: true,
    singleRead: 'unpublished',
    fields: [number('xBalance'), lookup('xEmployeeLookup', 'xEmployee'), lookup('xTimeOffTypeLookup', 'xTimeOffType')],
    shortForm: ['xBalance'],
  },
  {
    name: 'xKudos',
    application: 'workmates',
    isGuess: true,
    singleRead: 'unpublished',
    fields: [
      instant('xCreatedOn'),
      lookup('xFromLookup', 'xEmployee', { isRequired: true }),
      text('xMessage', { isRequired: true }),
      number('xPoints'),
      lookup('xToLookup', 'xEmployee', { isRequired: true }),
    ],
    shortForm: ['xMessage'],
  },
];
