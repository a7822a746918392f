import type { FactFlagKind } from '../../contract/facts';

/** What the list of unsettled sentences says, in one language. */
export interface UnsettledWords {
  /** `sentences` is 1 or more. */
  readonly heading: (sentences: number) => string;
  readonly origin: string;
  readonly quote: (words: string) => string;
  /** `fact` and `detail` are quoted already, and '' where they are not known. */
  readonly fallen: Readonly<Record<FactFlagKind, (fact: string, detail: string) => string>>;
}

const english: UnsettledWords = {
  heading: (sentences) =>
    sentences === 1
      ? 'Not settled: 1 sentence of this paper rests on facts that have fallen'
      : `Not settled: ${sentences} sentences of this paper rest on facts that have fallen`,
  origin: 'Added on export; not a part of the paper.',
  quote: (words) => `“${words}”`,
  fallen: {
    disputed: (fact, reason) => `The fact ${fact} is disputed: ${reason}`,
    refuted: (fact, reason) => `The fact ${fact} is refuted: ${reason}`,
    removed: (_fact, words) => joined('The fact is no longer in the library', words),
    'evidence-withdrawn': (fact, words) => joined(`The fact ${fact} has lost evidence since its last verdict`, words),
    'evidence-orphaned': (fact, words) =>
      joined(`The fact ${fact} rests on words that the newest version of their source no longer has`, words),
  },
};

const ukrainian: UnsettledWords = {
  heading: (sentences) => `Не з’ясовано (${sentences}): речення цієї статті, що тримаються на фактах, які не встояли`,
  origin: 'Додано під час експорту; не є частиною статті.',
  quote: (words) => `«${words}»`,
  fallen: {
    disputed: (fact, reason) => `Факт ${fact} суперечливий: ${reason}`,
    refuted: (fact, reason) => `Факт ${fact} спростовано: ${reason}`,
    removed: (_fact, words) => joined('Факту більше немає в бібліотеці', words),
    'evidence-withdrawn': (fact, words) => joined(`Факт ${fact} від часу останнього висновку втратив доказ`, words),
    'evidence-orphaned': (fact, words) =>
      joined(`Факт ${fact} тримається на словах, яких уже немає в найновішій версії їхнього джерела`, words),
  },
};

const japanese: UnsettledWords = {
  heading: (sentences) => `未解決：この論文の ${sentences} 文は、崩れた事実に支えられています`,
  origin: '書き出しの際に追加されたもので、論文の一部ではありません。',
  quote: (words) => `「${words}」`,
  fallen: {
    disputed: (fact, reason) => `事実${fact}には異論があります：${reason}`,
    refuted: (fact, reason) => `事実${fact}は否定されました：${reason}`,
    removed: (_fact, words) => joined('事実はもうライブラリーにありません', words, '：'),
    'evidence-withdrawn': (fact, words) => joined(`事実${fact}は、最後の判定のあとに証拠を失いました`, words, '：'),
    'evidence-orphaned': (fact, words) =>
      joined(`事実${fact}を支える箇所は、資料の最新版にはもうありません`, words, '：'),
  },
};

const german: UnsettledWords = {
  heading: (sentences) =>
    sentences === 1
      ? 'Nicht geklärt: 1 Satz dieser Arbeit beruht auf Tatsachen, die nicht standgehalten haben'
      : `Nicht geklärt: ${sentences} Sätze dieser Arbeit beruhen auf Tatsachen, die nicht standgehalten haben`,
  origin: 'Beim Export hinzugefügt; kein Teil der Arbeit.',
  quote: (words) => `„${words}“`,
  fallen: {
    disputed: (fact, reason) => `Die Tatsache ${fact} ist strittig: ${reason}`,
    refuted: (fact, reason) => `Die Tatsache ${fact} ist widerlegt: ${reason}`,
    removed: (_fact, words) => joined('Die Tatsache ist nicht mehr in der Bibliothek', words),
    'evidence-withdrawn': (fact, words) =>
      joined(`Die Tatsache ${fact} hat seit dem letzten Urteil einen Beleg verloren`, words),
    'evidence-orphaned': (fact, words) =>
      joined(`Die Tatsache ${fact} beruht auf Worten, die die neueste Fassung ihrer Quelle nicht mehr enthält`, words),
  },
};

const french: UnsettledWords = {
  heading: (sentences) =>
    sentences === 1
      ? 'Non établi : 1 phrase de cet article repose sur des faits qui n’ont pas tenu'
      : `Non établi : ${sentences} phrases de cet article reposent sur des faits qui n’ont pas tenu`,
  origin: 'Ajouté à l’exportation ; ne fait pas partie de l’article.',
  quote: (words) => `« ${words} »`,
  fallen: {
    disputed: (fact, reason) => `Le fait ${fact} est contesté : ${reason}`,
    refuted: (fact, reason) => `Le fait ${fact} est réfuté : ${reason}`,
    removed: (_fact, words) => joined('Le fait n’est plus dans la bibliothèque', words, ' : '),
    'evidence-withdrawn': (fact, words) =>
      joined(`Le fait ${fact} a perdu une preuve depuis le dernier verdict`, words, ' : '),
    'evidence-orphaned': (fact, words) =>
      joined(`Le fait ${fact} repose sur des mots que la dernière version de leur source n’a plus`, words, ' : '),
  },
};

function joined(what: string, words: string, by = ': '): string {
  return words === '' ? what : `${what}${by}${words}`;
}

const byLanguage: Readonly<Record<string, UnsettledWords>> = {
  en: english,
  uk: ukrainian,
  ja: japanese,
  de: german,
  fr: french,
};

/** In the language of a BCP 47 tag, else in English. */
export function unsettledWords(locale: string): UnsettledWords {
  return byLanguage[locale.split('-')[0]?.toLowerCase() ?? ''] ?? english;
}
