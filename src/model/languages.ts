/** Languages in which the server tells guides, permissions and refusals. English is the one that everything is written in. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/** A language that English is translated into. */
export type Translation = Exclude<Language, 'en'>;
