import { hashText } from './hash-text';

// Words that carry grammar, or only say who says so, in English, Ukrainian, German and French. Two sentences may differ in them and
// say the same. Words that would turn or weaken a statement ("not", "some", "before") are not among them.
const words =
  'a an the this that these those it its he his him she her hers they their them theirs we us our ours you your i my me is are was were be been being am has have had having do does did will would shall can could may might of to in on at by for from with as into onto upon within about around approximately nearly almost over than and or but so yet thus then there here also just too very still even which who whom whose what when where while if because since during through across among between along per each such own same other another said says say saying stated states noted reported reports according announced declared told added claimed confirmed however moreover therefore st nd rd th s ' +
  'у в на за до від з із зі та і й а але це цей ця ці той та те ті він вона воно вони його її їх ми нас наш ви ваш я мій є був була було були бути буде будуть що як який яка яке які де коли якщо бо щоб для про при через по над під між серед так також теж вже ще лише майже близько понад приблизно заявив заявила заявили повідомив повідомила повідомили зазначив зазначила сказав сказала каже словами даними ' +
  'der die das den dem des ein eine einen einem einer eines es er sie wir ihr ich ist sind war waren wurde wurden wird werden sein hat haben hatte hatten von zu zum zur im in am an auf aus bei mit nach für um und oder aber auch als wie dass sich so dann noch nur etwa rund fast sagte sagt laut erklärte ' +
  'le la les un une du de des au aux en dans sur par pour avec et ou mais que qui dont où il elle ils elles nous vous on ce cet cette ces son sa ses leur leurs est sont était étaient été être a ont avait avaient se y plus environ près selon dit déclaré';

const stems: ReadonlySet<number> = new Set(words.split(/\s+/u).map((word) => hashText(word)));

/** Whether a word, given by the hash of its lower case, carries grammar only. */
export function isLightWord(hash: number): boolean {
  return stems.has(hash);
}
