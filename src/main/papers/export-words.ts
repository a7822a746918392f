/** Words that an export adds of its own. */
export interface ExportWords {
  readonly notes: string;
  readonly references: string;
  /** For screen readers: the link from a footnote back to its mark. */
  readonly backToText: string;
}

const english: ExportWords = { notes: 'Notes', references: 'References', backToText: 'Back to the text' };

const byLanguage: Readonly<Record<string, ExportWords>> = {
  en: english,
  uk: { notes: 'Примітки', references: 'Джерела', backToText: 'Назад до тексту' },
  ja: { notes: '注', references: '参考文献', backToText: '本文に戻る' },
  de: { notes: 'Anmerkungen', references: 'Literaturverzeichnis', backToText: 'Zurück zum Text' },
  fr: { notes: 'Notes', references: 'Références', backToText: 'Retour au texte' },
};

/** In the language of a BCP 47 tag, else in English. */
export function exportWords(locale: string): ExportWords {
  return byLanguage[locale.split('-')[0]?.toLowerCase() ?? ''] ?? english;
}
