import { enumOf } from '../enum.ts';

/** Languages by ISO 639-2/T three-letter code. */
// oxfmt-ignore
export const preferredLanguages = [
  'aar', 'afr', 'amh', 'ara', 'aym', 'aze', 'bel', 'bul', 'bis', 'ben', 'bos', 'byn', 'cat', 'cha', 'ces', 'dan',
  'deu', 'div', 'dzo', 'ell', 'eng', 'spa', 'est', 'fas', 'fan', 'ful', 'fin', 'fij', 'fao', 'fra', 'gle', 'grn',
  'guj', 'glv', 'heb', 'hin', 'hrv', 'hat', 'hun', 'hye', 'ind', 'isl', 'ita', 'jpn', 'kat', 'kon', 'kaz', 'kal',
  'khm', 'kor', 'kur', 'kir', 'lat', 'ltz', 'lin', 'lao', 'lit', 'lub', 'lav', 'mlg', 'mah', 'mri', 'mkd', 'mon',
  'mar', 'msa', 'mlt', 'mya', 'nob', 'nep', 'nld', 'nno', 'nor', 'nbl', 'nya', 'pan', 'pol', 'pus', 'por', 'que',
  'rar', 'roh', 'rup', 'ron', 'rus', 'kin', 'sme', 'sag', 'sin', 'slk', 'slv', 'smo', 'sna', 'som', 'sqi', 'srp',
  'ssw', 'swe', 'swa', 'tam', 'tel', 'tgk', 'tha', 'tir', 'tig', 'tuk', 'tsn', 'ton', 'tur', 'tso', 'ukr', 'urd',
  'uzb', 'ven', 'vie', 'xho', 'zho', 'zul', 'unmapped_value',
] as const;

/** One of {@link preferredLanguages}. */
export const preferredLanguageEnum = enumOf(preferredLanguages).meta({ id: 'PreferredLanguageEnum' });
