/** The variables of CSL 1.0.2 by kind (docs.citationstyles.org, appendix IV), with the types of items. */
export const nameVariables: ReadonlySet<string> = new Set(
  `author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer
  producer recipient reviewed-author script-writer series-creator translator`.split(/\s+/),
);

export const dateVariables: ReadonlySet<string> = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' '),
);

export const textVariables: ReadonlySet<string> = new Set(
  `abstract annote archive archive_collection archive_location archive-place authority call-number categories
  citation-key citation-label citation-number chapter-number collection-number collection-title container-title
  container-title-short custom dimensions division DOI edition event event-place event-title first-reference-note-number
  genre ISBN ISSN issue journalAbbreviation jurisdiction keyword language locator medium note number number-of-pages
  number-of-volumes original-publisher original-publisher-place original-title page page-first part-number part-title PMCID
  PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale section
  shortTitle source status supplement-number title title-short URL version volume volume-title year-suffix`.split(
    /\s+/,
  ),
);

export const itemTypes: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty
  webpage`.split(/\s+/),
);
