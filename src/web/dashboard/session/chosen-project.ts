import { keep, readKept } from '../kept.ts';

/** This tab's project: another tab may be in another one. A new tab begins where the last choice was made. */
let chosen = readKept('project');

/** The id of the project that calls are about; undefined: the only one. */
export const chosenProject = (): string | undefined => chosen;

export const chooseProject = (id: string | undefined): void => {
  chosen = id;
  keep('project', id);
};
