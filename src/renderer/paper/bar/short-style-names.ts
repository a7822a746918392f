/** What the best-known styles are called in speech; the others by their titles. Names, the same in every language. */
export const shortStyleNames: Readonly<Record<string, string>> = {
  apa: 'APA 7th',
  'chicago-author-date': 'Chicago',
  'chicago-fullnote-bibliography': 'Chicago, notes',
  'chicago-note-bibliography': 'Chicago, short notes',
  'modern-language-association': 'MLA 9th',
  ieee: 'IEEE',
  vancouver: 'Vancouver',
  'harvard-cite-them-right': 'Harvard',
  'american-medical-association': 'AMA',
  nature: 'Nature',
  'iso690-author-date-en': 'ISO 690',
  'gost-r-7-0-5-2008': 'ГОСТ Р 7.0.5',
};
