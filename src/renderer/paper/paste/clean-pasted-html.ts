import createPurifier, { type DOMPurify } from 'dompurify';

// What an editor of text can show; everything else leaves its words. No images: pasted text never asks the network.
const allowedTags = [
  ...['p', 'br', 'span', 'div', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'sub', 'sup', 'code', 'pre', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'a'],
  ...['table', 'caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
];
const allowedAttributes = ['href', 'style', 'class', 'colspan', 'rowspan', 'start'];
// Looks that mean something; fonts, colours and spacing of the place it came from do not.
const meaningfulStyle = /^(?:font-weight|font-style|text-decoration(?:-line)?|vertical-align|mso-list)$/;
const wordListClass = /^MsoListParagraph(?:CxSp(?:First|Middle|Last))?$/;
const wordGenerator = /<meta[^>]+name=["']?generator["']?[^>]+Microsoft Word/i;

let purifier: DOMPurify | undefined;

/**
 * Pasted HTML reduced to text, structure and meaning. Parsed without running or loading anything, and handed over as nodes,
 * never as markup again.
 */
export function cleanPastedHtml(html: string): DocumentFragment {
  purifier ??= createOwnPurifier();
  const fragment = purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  });
  // A link whose address was not let through is only its words.
  for (const anchor of fragment.querySelectorAll('a:not([href])')) anchor.replaceWith(...anchor.childNodes);
  if (wordGenerator.test(html)) markAsWord(fragment);
  return fragment;
}

function createOwnPurifier(): DOMPurify {
  const own = createPurifier(window);
  own.addHook('uponSanitizeAttribute', (_element, data) => {
    if (data.attrName === 'style') data.attrValue = keepMeaning(data.attrValue);
    if (data.attrName === 'class') data.keepAttr = wordListClass.test(data.attrValue);
    if (data.attrName === 'style' && data.attrValue === '') data.keepAttr = false;
  });
  return own;
}

function keepMeaning(style: string): string {
  return style
    .split(';')
    .filter((declaration) => meaningfulStyle.test((declaration.split(':', 1)[0] ?? '').trim().toLowerCase()))
    .map((declaration) => declaration.trim())
    .join(';');
}

/** The importer knows Word's lists, which are no lists in HTML, by this mark. */
function markAsWord(fragment: DocumentFragment): void {
  const mark = document.createElement('meta');
  mark.name = 'Generator';
  mark.content = 'Microsoft Word';
  fragment.prepend(mark);
}
