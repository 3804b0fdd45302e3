/** Levels of a skill, lowest first; text on the wire. */
export const proficiencyLevels = ['1', '2', '3', '4', '5', 'unmapped_value'] as const;
