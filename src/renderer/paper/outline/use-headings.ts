import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $getRoot } from 'lexical';
import { useEffect, useState } from 'react';

export interface PaperHeading {
  /** 0-based index of the top-level block. */
  readonly block: number;
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}

const restMs = 300;

/** The headings of the paper in order. Looked through only when one of them changed. */
export function useHeadings(): readonly PaperHeading[] {
  const [editor] = useLexicalComposerContext();
  const [headings, setHeadings] = useState<readonly PaperHeading[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerMutationListener(
      HeadingNode,
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => setHeadings(editor.read($headings)), restMs);
      },
      { skipInitialization: false },
    );
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor]);
  return headings;
}

function $headings(): PaperHeading[] {
  return $getRoot()
    .getChildren()
    .flatMap((node, block) =>
      $isHeadingNode(node) ? [{ block, level: Number(node.getTag().slice(1)), text: node.getTextContent() }] : [],
    );
}
