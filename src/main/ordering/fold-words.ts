/**
 * A text as it is compared with what people type: case, accents and width aside. Kana keep their marks, which change the
 * word.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
