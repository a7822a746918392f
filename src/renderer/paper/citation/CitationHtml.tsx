import { memo, type ReactNode, useMemo } from 'react';
import styles from './citation.module.css';
import { parseCitationHtml, type RichLook, type RichNode } from './parse-citation-html';

interface CitationHtmlProps {
  /** As the citation engine made it. */
  readonly html: string;
}

const looks: Readonly<Record<RichLook, string | undefined>> = {
  smallcaps: styles.smallcaps,
  underline: styles.underline,
  plain: styles.plain,
  'left-margin': styles.leftMargin,
  'right-inline': styles.rightInline,
};

/** A formatted citation or bibliography entry, rendered as elements of our own. */
export const CitationHtml = memo(function CitationHtml({ html }: CitationHtmlProps) {
  const nodes = useMemo(() => parseCitationHtml(html), [html]);
  return renderAll(nodes);
});

function renderAll(nodes: readonly RichNode[]): ReactNode {
  return nodes.map((node, index) => {
    if (typeof node === 'string') return node;
    const Tag = node.tag === 'block' ? 'span' : node.tag;
    const className = node.look === undefined ? undefined : looks[node.look];
    return (
      <Tag key={`${node.tag}-${String(index)}`} className={className}>
        {renderAll(node.children)}
      </Tag>
    );
  });
}
