import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix: "bib:Article". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** A file with more is none of this kind, and each takes its time. */
const mostFaults = 10_000;

/** Deeper elements are passed over with what is in them; records have ten levels. */
const deepest = 64;

/**
 * Reads XML element by element, so that only one record is in memory at a time. Faults are passed over where the rest can
 * still be read. Entities are not expanded but XML's own five, and nothing outside of the text is asked for.
 * @param isWanted by name and depth, the root's being 0; the elements inside a wanted one are its children.
 * @param take gets each wanted element with the text it stands in.
 */
export function streamElements(
  text: string,
  isWanted: (name: string, depth: number) => boolean,
  take: (element: XmlElement, source: string) => void,
): void {
  const parser = new SaxesParser({ position: true, fragment: false });
  const open: OpenElement[] = [];
  let depth = 0;
  let start = 0;
  let overflow = 0;

  let faults = 0;
  parser.on('error', (error) => {
    faults += 1;
    if (faults > mostFaults) throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > 0 || isWanted(name, depth)) {
      if (open.length === 0) start = text.lastIndexOf('<', parser.position - 1);
      if (open.length <= deepest) open.push({ name, attributes: attributes as Record<string, string>, children: [] });
      else overflow += 1;
    }
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (overflow > 0) {
      overflow -= 1;
      return;
    }
    const element = open.pop();
    const parent = open.at(-1);
    if (element !== undefined && parent !== undefined) parent.children.push(element);
    else if (element !== undefined) take(element, text.slice(start, parser.position));
  });
  const addText = (words: string): void => {
    if (overflow === 0) open.at(-1)?.children.push(words);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch {
    // The file is cut off, or is no XML: what was whole has been taken.
  }
}

/** The first element of that name, at the end of a path from the element. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at === undefined ? undefined : elementsIn(at).find((child) => child.name === name);
  return at;
}

export function elementsIn({ children }: XmlElement, name?: string): XmlElement[] {
  return children
    .filter((child) => typeof child !== 'string')
    .filter((child) => name === undefined || child.name === name);
}

/** All text inside, white space as one space. */
export function textIn(element: XmlElement | undefined): string {
  return element === undefined ? '' : rawText(element).replace(/\s+/g, ' ').trim();
}

/** The same with the line ends that are part of the text: XML's own are white space, and EndNote writes these as references. */
export function linesIn(element: XmlElement): string {
  const lines = rawText(element)
    .replace(/[ \t\n]+/g, ' ')
    .split('\r');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function rawText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}
