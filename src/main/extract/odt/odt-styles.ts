import { languageTag } from '../html/language-tag';
import type { SpanKind } from '../passage-writer';
import { childrenNamed, descendants, type MarkupElement } from '../xml/markup-tree';

/** What a style says about the text that has it, its parents' word included. */
export interface OdtStyle {
  /** Its name and those of its parents, as people see them: "Heading 1", "Quotations". */
  readonly names: readonly string[];
  readonly spans: readonly SpanKind[];
  /** BCP 47 tag, '' where it says none. */
  readonly language: string;
}

export type OdtStyles = (name: string | undefined) => OdtStyle;

const none: OdtStyle = { names: [], spans: [], language: '' };
// A style may name itself as its parent.
const mostParents = 12;

/** @param sheets the roots of styles.xml and content.xml */
export function readStyles(sheets: readonly MarkupElement[]): OdtStyles {
  const elements = new Map<string, MarkupElement>();
  for (const style of sheets.flatMap((sheet) => descendants(sheet, ({ name }) => name === 'style'))) {
    elements.set(style.attributes.get('style:name') ?? '', style);
  }
  const known = new Map<string, OdtStyle>();
  return (name) => {
    if (name === undefined) return none;
    const style = known.get(name) ?? resolve(name, elements);
    known.set(name, style);
    return style;
  };
}

function resolve(name: string, elements: ReadonlyMap<string, MarkupElement>): OdtStyle {
  const names: string[] = [];
  const spans = new Map<string, SpanKind | undefined>();
  let language = '';
  let next: string | undefined = name;
  for (let parents = 0; next !== undefined && parents < mostParents; parents += 1) {
    const style: MarkupElement | undefined = elements.get(next);
    names.push((style?.attributes.get('style:display-name') ?? next).replaceAll('_20_', ' '));
    for (const { attributes } of style === undefined ? [] : childrenNamed(style, 'text-properties')) {
      for (const [property, kind] of spanKindsOf(attributes)) if (!spans.has(property)) spans.set(property, kind);
      const said = [attributes.get('fo:language') ?? '', attributes.get('fo:country') ?? ''].filter(
        (part) => part !== '' && part !== 'none',
      );
      if (language === '') language = languageTag(said.join('-'));
    }
    next = style?.attributes.get('style:parent-style-name');
  }
  const kinds = [...spans.values()].filter((kind) => kind !== undefined);
  return { names, spans: /^(?:Source Text|Teletype)$/.test(names[0] ?? '') ? [...kinds, 'code'] : kinds, language };
}

/** Each property that is set, with the span that it makes; none where it is set to be plain. */
function spanKindsOf(attributes: ReadonlyMap<string, string>): [property: string, kind: SpanKind | undefined][] {
  const found: [string, SpanKind | undefined][] = [];
  const weight = attributes.get('fo:font-weight');
  if (weight !== undefined) found.push(['weight', weight === 'bold' || Number(weight) >= 600 ? 'strong' : undefined]);
  const slant = attributes.get('fo:font-style');
  if (slant !== undefined) found.push(['slant', slant === 'normal' ? undefined : 'emphasis']);
  const position = attributes.get('style:text-position');
  if (position !== undefined) found.push(['position', positionKind(position)]);
  const line = attributes.get('style:text-line-through-style');
  if (line !== undefined) found.push(['line', line === 'none' ? undefined : 'strike']);
  return found;
}

function positionKind(position: string): SpanKind | undefined {
  if (/^(?:super|[1-9])/.test(position)) return 'superscript';
  return /^(?:sub|-[1-9])/.test(position) ? 'subscript' : undefined;
}
