/** A piece of a formatted citation or bibliography entry with one look. */
export interface CslRun {
  readonly text: string;
  readonly look: CslLook;
}

export interface CslLook {
  readonly isItalic: boolean;
  readonly isBold: boolean;
  readonly isSmallCaps: boolean;
  readonly isUnderlined: boolean;
  readonly position: 'baseline' | 'superscript' | 'subscript';
}

export interface CslEntryRuns {
  /** The number or label in the margin; empty where the style has none. */
  readonly label: readonly CslRun[];
  readonly body: readonly CslRun[];
}

const plainLook: CslLook = {
  isItalic: false,
  isBold: false,
  isSmallCaps: false,
  isUnderlined: false,
  position: 'baseline',
};

const tags: Readonly<Record<string, Partial<CslLook>>> = {
  i: { isItalic: true },
  em: { isItalic: true },
  b: { isBold: true },
  strong: { isBold: true },
  u: { isUnderlined: true },
  sup: { position: 'superscript' },
  sub: { position: 'subscript' },
  span: {},
};

const styles: readonly (readonly [RegExp, Partial<CslLook>])[] = [
  [/font-style:\s*normal/, { isItalic: false }],
  [/font-style:\s*italic/, { isItalic: true }],
  [/font-weight:\s*normal/, { isBold: false }],
  [/font-weight:\s*bold/, { isBold: true }],
  [/font-variant:\s*small-caps/, { isSmallCaps: true }],
  [/font-variant:\s*normal/, { isSmallCaps: false }],
  [/text-decoration:\s*underline/, { isUnderlined: true }],
  [/text-decoration:\s*none/, { isUnderlined: false }],
  [/baseline/, { position: 'baseline' }],
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Reads the engine's HTML of a citation. Whatever else stands in it becomes text, so that nothing of it can act. */
export function readCslRuns(html: string): CslRun[] {
  const { label, body } = readCslEntry(html);
  return mergeRuns([...label, ...body]);
}

/** Reads the engine's HTML of a bibliography entry. */
export function readCslEntry(html: string): CslEntryRuns {
  const label: CslRun[] = [];
  const body: CslRun[] = [];
  const open: { readonly name: string; readonly look: CslLook; readonly isLabel: boolean }[] = [];
  for (const [piece, isClosing, name = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z]+)((?:\s[^<>]*)?)>|[^<]+|</gi,
  )) {
    const top = open.at(-1) ?? { name: '', look: plainLook, isLabel: false };
    const tag = name.toLowerCase();
    if (tag !== 'div' && !Object.hasOwn(tags, tag)) {
      (top.isLabel ? label : body).push({ text: decode(piece), look: top.look });
    } else if (isClosing === '/') {
      if (top.name === tag) open.pop();
      if (tag === 'div' && !top.isLabel) body.push({ text: ' ', look: plainLook });
    } else {
      const isLabel = top.isLabel || attributes.includes('csl-left-margin');
      open.push({ name: tag, look: { ...top.look, ...tags[tag], ...lookOf(attributes) }, isLabel });
    }
  }
  return { label: trimRuns(label), body: trimRuns(body) };
}

function lookOf(attributes: string): Partial<CslLook> {
  return Object.assign({}, ...styles.filter(([pattern]) => pattern.test(attributes)).map(([, look]) => look));
}

function decode(text: string): string {
  const decoded = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  return decoded.replace(/[ \n\r\t]+/g, ' ');
}

function trimRuns(runs: readonly CslRun[]): CslRun[] {
  const merged = mergeRuns(runs);
  const [first] = merged;
  if (first !== undefined) merged[0] = { ...first, text: first.text.replace(/^[ ]+/, '') };
  const last = merged.at(-1);
  if (last !== undefined) merged[merged.length - 1] = { ...last, text: last.text.replace(/[ ]+$/, '') };
  return merged.filter(({ text }) => text !== '');
}

function mergeRuns(runs: readonly CslRun[]): CslRun[] {
  const merged: CslRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last !== undefined && isSameLook(last.look, run.look)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '') {
      merged.push(run);
    }
  }
  return merged;
}

function isSameLook(one: CslLook, other: CslLook): boolean {
  return (
    one.isItalic === other.isItalic &&
    one.isBold === other.isBold &&
    one.isSmallCaps === other.isSmallCaps &&
    one.isUnderlined === other.isUnderlined &&
    one.position === other.position
  );
}

export function runsText(runs: readonly CslRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The text of an entry, its label before it. */
export function entryText({ label, body }: CslEntryRuns): string {
  return [runsText(label), runsText(body)].filter((part) => part !== '').join(' ');
}
