/** Encodings that tables come in, by their WHATWG labels; their names are the same in every language. */
export const tableEncodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
  'koi8-u': 'KOI8-U',
  'iso-8859-2': 'ISO 8859-2',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
};
