import type { FactField } from '../../../contract/fact-interchange';
import type { FactPriority, FactStatus } from '../../../contract/facts';

/** What tables call the fields of a fact, in English, Ukrainian, Japanese and German; folded as by `foldWord`. */
const headingWords: Readonly<Record<FactField, string>> = {
  statement:
    'statement claim fact text sentence assertion claimreviewed claimtext твердження факт теза текст речення заява 記述 主張 文 事実 言明 ファクト aussage behauptung tatsache satz',
  status: 'status verdict rating conclusion статус вердикт висновок оцінка 状態 判定 ステータス 結論 bewertung urteil',
  rationale:
    'rationale reason reasons why because explanation reasoning reviewbody justification обґрунтування причина пояснення підстава чому 理由 根拠 説明 begründung grund erklärung',
  claimant:
    'claimant claimedby speaker saidby attributedto хтостверджує заявник автортвердження мовець спікер 主張者 発言者 urheber sprecher behauptetvon',
  claimedOn:
    'claimedon dateclaimed claimdate saidon statementdate date датазаяви заявлено колизаявлено датствердження дата 主張日 発言日 日付 behauptetam datum',
  firstSeen:
    'firstseen firstappearance firstappearedin appearance wherefirst source url link першапоява першаяпублікація депояви джерело посилання 初出 出典 リンク erstmals ersterscheinung quelle',
  tags: 'tags tag keywords topics labels theme теги тег мітки ключовіслова теми タグ キーワード 分類 schlagwörter stichwörter themen',
  assignee:
    'assignee assignedto checker owner responsible виконавець відповідальний кому 担当者 担当 bearbeiter zuständig',
  due: 'due duedate deadline dueon термін дедлайн строк до期限 締切 期限 締め切り fällig frist fälligam',
  priority:
    'priority urgency importance пріоритет терміновість важливість 優先度 優先順位 緊急度 priorität dringlichkeit',
};

const statusWords: Readonly<Record<FactStatus, string>> = {
  unverified: 'unverified unchecked notchecked notverified неперевірено неперевірений 未検証 未確認 ungeprüft',
  checking: 'checking inprogress beingchecked перевіряється наперевірці 検証中 確認中 inprüfung',
  supported:
    'supported true correct confirmed verified підтверджено підтверджений правда 支持 正しい 正確 belegt bestätigt wahr',
  disputed: 'disputed contested спірно спірний заперечується 争いあり 議論あり umstritten',
  refuted:
    'refuted false incorrect wrong debunked спростовано спростований неправда хибно хиба 反証 誤り 虚偽 widerlegt falsch',
  unverifiable:
    'unverifiable notverifiable cannotbeverified неможливоперевірити неперевірне 検証不能 確認不能 nichtprüfbar',
};

const priorityWords: Readonly<Record<FactPriority, string>> = {
  low: 'low низький низька 低 低い niedrig gering',
  normal: 'normal medium звичайний звичайна середній нормальний 通常 中 普通 mittel',
  high: 'high високий висока 高 高い hoch',
  urgent: 'urgent critical терміновий терміново 緊急 至急 dringend kritisch',
};

function indexOf<V extends string>(words: Readonly<Record<V, string>>): ReadonlyMap<string, V> {
  return new Map(
    (Object.entries(words) as [V, string][]).flatMap(([value, list]) => [
      [foldWord(value), value] as const,
      ...list.split(' ').map((word) => [foldWord(word), value] as const),
    ]),
  );
}

// None of the words above is half as long: a cell may hold a megabyte.
const longestWord = 100;

/** Lower case, without blanks and marks: "Due date", "due_date" and "DueDate" are one. */
function foldWord(text: string): string {
  return text
    .slice(0, longestWord)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const fields = indexOf(headingWords);
const statuses = indexOf(statusWords);
const priorities = indexOf(priorityWords);

export function fieldOfHeading(heading: string): FactField | undefined {
  return fields.get(foldWord(heading));
}

/** Only what can mean nothing else: "misleading" or "half true" are verdicts of other scales. */
export function statusOfWord(word: string): FactStatus | undefined {
  return statuses.get(foldWord(word));
}

export function priorityOfWord(word: string): FactPriority | undefined {
  return priorities.get(foldWord(word));
}
