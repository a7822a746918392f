/** A tag of CSL's inline markup that has its other half. Offsets are UTF-16 code units. */
export interface PairedTag {
  readonly index: number;
  readonly length: number;
  /** "i", 'span class="nocase"'; of a closing tag the same as of the one that it closes. */
  readonly name: string;
  readonly isClosing: boolean;
}

const tags = /<(\/?)(i|b|sup|sub|sc|span(?: (?:style|class)="[^"<>]*")?)>/g;

/** The markup of a text, in order: tags that pair, none across another. The rest are characters like others, as citeproc has it too. */
export function pairedTags(text: string): PairedTag[] {
  const open: { readonly at: number; readonly element: string; readonly name: string }[] = [];
  const paired: PairedTag[] = [];
  const found = [...text.matchAll(tags)];
  for (const [at, { 1: slash, 2: name = '' }] of found.entries()) {
    const element = name.split(' ', 1)[0] ?? '';
    if (slash !== '/') {
      open.push({ at, element, name });
      continue;
    }
    const opened = open.findLastIndex((one) => one.element === element);
    const opening = open[opened];
    if (opening === undefined) continue;
    open.length = opened;
    for (const [position, isClosing] of [
      [opening.at, false],
      [at, true],
    ] as const) {
      const tag = found[position];
      if (tag !== undefined) paired.push({ index: tag.index, length: tag[0].length, name: opening.name, isClosing });
    }
  }
  return paired.sort((one, other) => one.index - other.index);
}
