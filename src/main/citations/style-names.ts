/**
 * Other names under which people, papers and other programs ask for styles: short names, names from before a renaming
 * (https://github.com/citation-style-language/styles/blob/master/renamed-styles.json), and the names that the official
 * repository gave later to styles which the packed collection has under the earlier name (its pull requests 7424 and 8026).
 */
export const styleNames: Readonly<Record<string, string>> = {
  aaa: 'american-anthropological-association',
  acs: 'american-chemical-society',
  ama: 'american-medical-association',
  'american-psychological-association': 'apa',
  'apa-7th-edition': 'apa',
  apa5th: 'apa-5th-edition',
  apa6: 'apa-6th-edition',
  apa7: 'apa',
  apsa: 'american-political-science-association',
  asa: 'american-sociological-association',
  chicago: 'chicago-author-date',
  'chicago-author-date-17th-edition': 'chicago-author-date',
  'chicago-fullnote': 'chicago-fullnote-bibliography',
  'chicago-fullnote-bibliography-17th-edition': 'chicago-fullnote-bibliography',
  'chicago-note': 'chicago-note-bibliography',
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-notes-bibliography': 'chicago-fullnote-bibliography',
  'chicago-notes-bibliography-17th-edition': 'chicago-fullnote-bibliography',
  'chicago-shortened-notes-bibliography': 'chicago-note-bibliography',
  cse: 'council-of-science-editors',
  'gost-r-7-0-5-2008-csl-1-0': 'gost-r-7-0-5-2008',
  harvard: 'harvard-cite-them-right',
  harvard1: 'harvard-cite-them-right',
  'ieee-w-url': 'ieee-with-url',
  lancet: 'the-lancet',
  lncs: 'springer-lecture-notes-in-computer-science',
  lncs2: 'springer-lecture-notes-in-computer-science-alphabetical',
  mhra: 'modern-humanities-research-association',
  'mhra-author-date': 'modern-humanities-research-association-author-date',
  mla: 'modern-language-association',
  'mla-notes': 'modern-language-association-6th-edition-note',
  'modern-language-association-9th-edition': 'modern-language-association',
  'modern-language-association-note': 'modern-language-association-6th-edition-note',
  nlm: 'vancouver',
  'national-library-of-medicine': 'vancouver',
  'nlm-citation-name': 'vancouver-alphabetical',
  'nlm-citation-sequence': 'vancouver',
  'nlm-citation-sequence-brackets': 'vancouver-brackets',
  'nlm-citation-sequence-superscript': 'vancouver-superscript',
  'nlm-name-year': 'vancouver-author-date',
  turabian: 'turabian-fullnote-bibliography-8th-edition',
};

/** Shown first where nothing narrower is asked for: the styles that most people look for. */
export const wellKnownStyles: readonly string[] = [
  'apa',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'chicago-note-bibliography',
  'modern-language-association',
  'ieee',
  'vancouver',
  'harvard-cite-them-right',
  'american-medical-association',
  'nature',
  'iso690-author-date-en',
  'gost-r-7-0-5-2008',
];

/** The other names of each style, as one text that a search can look into. */
export const otherNames: ReadonlyMap<string, string> = Object.entries(styleNames).reduce(
  (names, [name, id]) => names.set(id, `${names.get(id) ?? ''} ${name}`),
  new Map<string, string>(),
);
