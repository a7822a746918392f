// Windows reserves these whatever their extension.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes, made of a paper's title. */
export function exportFileName(title: string, extension: string): string {
  const clean = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  // 80 characters of any script stay below the 255 bytes of file systems.
  const short = [...clean].slice(0, 80).join('').trim();
  const name = short === '' || reserved.test(short) ? `paper ${short}`.trim() : short;
  return `${name}.${extension}`;
}
