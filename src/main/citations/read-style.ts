import type { StyleSummary } from '../../contract/citations';
import { Failure } from '../../contract/result';
import type { CslNode } from './csl-node';
import { readXml } from './read-xml';

const cslNamespace = 'http://purl.org/net/xbiblio/csl';

/** A .csl file, read: what its <info> says, and the whole tree. */
export interface ReadStyle {
  readonly root: CslNode;
  /** Last part of the style's id, such as "apa"; empty where the style has none. */
  readonly id: string;
  readonly title: string;
  readonly format: StyleSummary['format'];
  /** Id of the style that this one only renames; absent for a style of its own. */
  readonly parent?: string;
}

/**
 * Reads a style as CSL 1.0 has it.
 * @param what names the text in messages, such as "The file apa.csl".
 * @throws Failure invalid-input where it is no XML or no CSL style, unsupported for CSL before 1.0.
 */
export function readStyle(xml: string, what: string): ReadStyle {
  if (!/^\uFEFF?\s*</.test(xml)) {
    throw new Failure('invalid-input', `${what} is not XML. A CSL style is an XML file whose name ends in .csl.`);
  }
  const root = readXml(xml.trimStart(), what);
  if (root.name !== 'style' || root.attrs.xmlns !== cslNamespace) {
    const found = root.name === 'locale' ? 'a CSL locale' : `XML with the root element <${root.name}>`;
    throw new Failure('invalid-input', `${what} is ${found}, not a CSL style. Styles are at citationstyles.org.`);
  }
  if (!/^1\.[01](\.|$)/.test(root.attrs.version ?? '')) {
    throw new Failure(
      'unsupported',
      `${what} is written in CSL ${root.attrs.version ?? 'without a version'}; CSL 1.0 is needed. Look for a newer copy at citationstyles.org.`,
    );
  }

  const info = childOf(root, 'info');
  const links = info?.children.filter((child) => typeof child !== 'string' && child.name === 'link') ?? [];
  const parent = links.find((link) => typeof link !== 'string' && link.attrs.rel === 'independent-parent');
  const parentId = typeof parent === 'object' ? styleIdOf(parent.attrs.href ?? '') : undefined;
  if (parentId === undefined && childOf(root, 'citation') === undefined) {
    throw new Failure(
      'invalid-input',
      `${what} has no <citation> and names no other style that it depends on, so nothing can be cited with it.`,
    );
  }
  return {
    root,
    id: styleIdOf(textOf(info, 'id')),
    title: textOf(info, 'title'),
    format: formatOf(root, info),
    ...(parentId === undefined ? {} : { parent: parentId }),
  };
}

/** "http://www.zotero.org/styles/apa?x" -> "apa"; safe as a file name: a-z, 0-9 and hyphens. */
function styleIdOf(identifier: string): string {
  const path = identifier
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.csl$/, '');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);
}

function formatOf(root: CslNode, info: CslNode | undefined): StyleSummary['format'] {
  for (const child of info?.children ?? []) {
    const format = typeof child === 'string' ? undefined : child.attrs['citation-format'];
    if (
      format === 'author-date' ||
      format === 'author' ||
      format === 'numeric' ||
      format === 'label' ||
      format === 'note'
    ) {
      return format;
    }
  }
  return root.attrs.class === 'note' ? 'note' : 'author-date';
}

function childOf(node: CslNode | undefined, name: string): CslNode | undefined {
  return node?.children.find((child): child is CslNode => typeof child !== 'string' && child.name === name);
}

function textOf(node: CslNode | undefined, name: string): string {
  const text = childOf(node, name)?.children.find((child) => typeof child === 'string') ?? '';
  return typeof text === 'string' ? text.trim().replace(/\s+/g, ' ') : '';
}
