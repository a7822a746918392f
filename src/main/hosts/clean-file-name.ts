// What file systems count in: 255 on all that people have, with room for the suffix of a second copy.
const longestBytes = 240;

// Path separators, what Windows forbids, control characters, marks that turn the direction of text around (a name could
// then show another ending than it has), and the ones that show nothing at all.
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

// Names that Windows keeps for devices, whatever ending they have.
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/** Makes a name that every file system takes as a file in the folder it is put in; the ending survives a cut. */
export function cleanFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = device.test(plain) ? `_${plain}` : plain;
  return safe === '' ? 'untitled' : cut(safe);
}

function cut(name: string): string {
  if (Buffer.byteLength(name) <= longestBytes) return name;
  const [ending = ''] = /\.[A-Za-z0-9]{1,10}$/.exec(name) ?? [];
  const characters = [...name.slice(0, name.length - ending.length)];
  while (Buffer.byteLength(characters.join('')) + ending.length > longestBytes) {
    // By proportion first, so that a name of megabytes takes a few steps.
    const excess = Buffer.byteLength(characters.join('')) + ending.length - longestBytes;
    characters.length -= Math.max(1, Math.floor(excess / 4));
  }
  return `${characters.join('').replace(/[. ]+$/, '')}${ending}`;
}
