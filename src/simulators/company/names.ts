/** Short lists of common names to draw from; nobody in particular. A locale has the country of its site. */
export type Locale = 'DE' | 'AT' | 'GB' | 'AU' | 'US';

type Names = {
  female: readonly [string, ...string[]];
  male: readonly [string, ...string[]];
  last: readonly [string, ...string[]];
};

const german: Names = {
  female: [
    'Anna',
    'Lena',
    'Jürgine',
    'Käthe',
    'Marie',
    'Sophie',
    'Ayşe',
    'Elif',
    'Katarzyna',
    'Nele',
    'Frieda',
    'Ilse',
    'Zoë',
    'Miriam',
    'Renate',
    'Greta',
  ],
  male: [
    'Jonas',
    'Lukas',
    'Jörg',
    'Günther',
    'Mehmet',
    'Paul',
    'Felix',
    'Björn',
    'Karl-Heinz',
    'Tim',
    'Moritz',
    'Emil',
    'Dragan',
    'Piotr',
    'Uwe',
    'Theo',
  ],
  last: [
    'Müller',
    'Schmidt',
    'Schäfer',
    'Weiß',
    'Köhler',
    'Yılmaz',
    'Kowalski',
    'von Lindenau',
    'Brandt',
    'Groß',
    'Hoffmann',
    'Vogel',
    'Lorenz',
    'Jäger',
    'Novák',
    'Petrović',
    'Zimmermann',
    'Krüger',
    'Ebert',
    'Fuchs',
  ],
};
const english: Names = {
  female: [
    'Olivia',
    'Amelia',
    'Priya',
    'Siobhán',
    'Grace',
    'Zainab',
    'Chloé',
    'Harriet',
    'Mei',
    'Ngozi',
    'Isla',
    'Ruth',
    'Eilidh',
    'Tamsin',
    'Fatima',
    'Joan',
  ],
  male: [
    'Oliver',
    'George',
    'Arjun',
    'Séamus',
    'Harry',
    'Yusuf',
    'Wei',
    'Callum',
    'Rhys',
    'Kwame',
    'Noah',
    'Edward',
    'Ivo',
    'Jack',
    'Tomasz',
    'Angus',
  ],
  last: [
    "O'Neill",
    'Smith',
    'Patel',
    "D'Arcy",
    'Hughes',
    'Fitz-Gerald',
    'Begum',
    'MacLeod',
    'Okafor',
    'Taylor',
    'Nguyen',
    'Walker',
    'Evans',
    'Chen',
    'Carr',
    'Ó Briain',
    'Singh',
    'Wright',
    'Le Fanu',
    'Moore',
  ],
};
const american: Names = {
  female: [
    'Emma',
    'Ava',
    'María José',
    'Latoya',
    'Ximena',
    'Hannah',
    'Naomi',
    'Beatriz',
    'Sun-hee',
    'Dakota',
    'Leila',
    'Josephine',
  ],
  male: ['Liam', 'Mateo', 'DeShawn', 'Ethan', 'José', 'Caleb', 'Min-jun', 'Andre', 'Walter', 'Levi', 'Omar', 'Ezra'],
  last: [
    'Johnson',
    'García',
    'Nuñez',
    'Washington',
    'Kim',
    'Miller',
    'St. John',
    "O'Hara",
    'Rivera-López',
    'Davis',
    'Cohen',
    'Jackson',
    'Park',
    'Lopez',
    'Young',
    'Hill',
  ],
};

export const namesOf: Record<Locale, Names> = { DE: german, AT: german, GB: english, AU: english, US: american };

const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i', ø: 'o', ł: 'l', đ: 'd' };
const folded = new Map<string, string>();

/** The name as it would stand in an e-mail address: ASCII letters only. Empty for a name in another script. */
export const asciiOf = (name: string): string => {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const ascii = name
    .toLowerCase()
    .replace(/[äöüßıøłđ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  folded.set(name, ascii);
  return ascii;
};
