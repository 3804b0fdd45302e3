import { workingTimeTypes } from './working-times.ts';

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/TimeRecordingRegulation */
export type Regulation = {
  title: string;
  key: string;
  isOnline: boolean;
  isKiosk: boolean;
  workingTimeTypes: { name: string; type: string }[];
  kiosks: { name: string; id: number; useQrCode: boolean; usePin: boolean }[];
  earliestBeginTime: string;
  latestEndTime: string;
  editingPeriod: { unit: string; value: number };
};

/** The one rule by which everybody who keeps time keeps it. */
export const regulations: Regulation[] = [
  {
    title: 'Standard',
    key: 'STD',
    isOnline: true,
    isKiosk: true,
    workingTimeTypes: Object.entries(workingTimeTypes).map(([type, name]) => ({ name, type })),
    kiosks: [{ name: 'Gate', id: 1, useQrCode: false, usePin: true }],
    earliestBeginTime: '05:00',
    latestEndTime: '22:00',
    editingPeriod: { unit: 'days', value: 14 },
  },
];
