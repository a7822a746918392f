import { parseFragment } from 'parse5';

const known = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Named references of HTML, such as &nbsp;, as numbers: XML knows five names, and books in XHTML use all of HTML's. */
export function numberEntities(xml: string): string {
  const values = new Map<string, string>();
  return xml.replace(/&([A-Za-z][A-Za-z0-9]{1,31});/g, (reference, name: string) => {
    if (known.has(name)) return reference;
    const value = values.get(name) ?? numbersFor(reference);
    values.set(name, value);
    return value;
  });
}

function numbersFor(reference: string): string {
  const [node] = parseFragment(reference).childNodes;
  if (node === undefined || !('value' in node) || node.value === reference) return reference;
  return [...node.value].map((character) => `&#${character.codePointAt(0)};`).join('');
}
