import {
  CHECK_LIST,
  type ElementTransformer,
  HEADING,
  LINK,
  ORDERED_LIST,
  QUOTE,
  TEXT_FORMAT_TRANSFORMERS,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import {
  $createHorizontalRuleNode,
  $isHorizontalRuleNode,
  HorizontalRuleNode,
} from '@lexical/react/LexicalHorizontalRuleNode';

const rule: ElementTransformer = {
  type: 'element',
  dependencies: [HorizontalRuleNode],
  regExp: /^(?:---|\*\*\*|___)\s$/,
  export: (node) => ($isHorizontalRuleNode(node) ? '---' : null),
  replace(parent) {
    const line = $createHorizontalRuleNode();
    if (parent.getNextSibling() === null) parent.insertBefore(line);
    else parent.replace(line).selectNext();
  },
};

/** Markdown that becomes what it means as it is typed: "# ", "- ", "1. ", "[ ] ", "> ", "--- ", **bold**, [link](address). */
export const markdownShortcuts: readonly Transformer[] = [
  HEADING,
  QUOTE,
  CHECK_LIST,
  UNORDERED_LIST,
  ORDERED_LIST,
  rule,
  ...TEXT_FORMAT_TRANSFORMERS,
  LINK,
];
