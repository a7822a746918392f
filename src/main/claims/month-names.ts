const full: readonly (readonly string[])[] = [
  'january january січень січня січні января январь januar janvier enero janeiro',
  'february february лютий лютого лютому февраля февраль februar février febrero fevereiro',
  'march march березень березня березні марта март märz mars marzo março',
  'april april квітень квітня квітні апреля апрель avril abril',
  'may may травень травня травні мая май mai mayo maio',
  'june june червень червня червні июня июнь juni juin junio junho',
  'july july липень липня липні июля июль juli juillet julio julho',
  'august august серпень серпня серпні августа август août agosto',
  'september september вересень вересня вересні сентября сентябрь septembre septiembre setembro',
  'october october жовтень жовтня жовтні октября октябрь oktober octobre octubre outubro',
  'november november листопад листопада листопаді ноября ноябрь novembre noviembre novembro',
  'december december грудень грудня грудні декабря декабрь dezember décembre diciembre dezembro',
].map((names) => names.split(' '));

const short: readonly (readonly string[])[] = [
  'jan січ янв janv ene',
  'feb febr лют фев февр févr fév fev',
  'mar бер берез мрт mär',
  'apr квіт кві апр avr abr',
  'трав тра',
  'jun черв чер июн',
  'jul лип июл juil',
  'aug серп сер авг',
  'sep sept вер верес сен сент',
  'oct жовт жов окт okt',
  'nov лист листоп ноя нояб',
  'dec груд гру дек dez déc dic',
].map((names) => names.split(' '));

const months = new Map<string, number>();
for (const names of [full, short]) {
  names.forEach((list, index) => {
    for (const name of list) months.set(name, index + 1);
  });
}
const english = full.map((names) => names[0] ?? '');

/**
 * 1 to 12 for the name of a month in English, Ukrainian, Russian, German, French, Spanish or Portuguese, abbreviated or not, and for
 * an English name with one letter wrong ("Febuary"); 0 for any other word.
 */
export function monthOf(word: string): number {
  const name = word.toLowerCase().replace(/\.$/u, '');
  const known = months.get(name);
  if (known !== undefined) return known;
  if (name.length < 5) return 0;
  return english.findIndex((month) => month.length > 5 && month[0] === name[0] && differsByOneLetter(month, name)) + 1;
}

function differsByOneLetter(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const [leftRest, rightRest] = [left.slice(at), right.slice(at)];
  return (
    leftRest.slice(1) === rightRest.slice(1) ||
    leftRest.slice(1) === rightRest ||
    leftRest === rightRest.slice(1) ||
    (leftRest.slice(2) === rightRest.slice(2) && leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0])
  );
}
