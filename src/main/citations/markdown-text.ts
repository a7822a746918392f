const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

interface Run {
  readonly isItalic: boolean;
  readonly isBold: boolean;
  /** Already Markdown, with what would be emphasis by accident escaped. */
  text: string;
}

/**
 * citeproc's html as Markdown on one line: italics, bold and raised or lowered letters are kept, other styling is not, and
 * what would be Markdown by accident is escaped.
 */
export function markdownText(html: string): string {
  const markdown = runsOf(html).map(runText).join('').replace(/\s+/g, ' ').trim();
  // At the start of a line these begin a heading, a list or a quotation.
  return markdown.replace(/^(?=[#+-])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');
}

function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  const open: string[] = [];
  for (const [piece] of html.replace(/<\/div>\s*<div/g, '</div> <div').matchAll(/<[^>]*>|[^<]+|</g)) {
    const [, slash, name] = /^<(\/?)([a-z]+)/.exec(piece) ?? [];
    if (name === undefined) {
      addText(runs, open, escapeMarkdown(decode(piece)));
    } else if (name === 'sup' || name === 'sub') {
      addText(runs, open, `<${slash}${name}>`);
    } else if (slash === '/') {
      open.pop();
    } else {
      open.push(name);
    }
  }
  return runs;
}

function addText(runs: Run[], open: readonly string[], text: string): void {
  const isItalic = open.includes('i') || open.includes('em');
  const isBold = open.includes('b');
  const last = runs.at(-1);
  if (last?.isItalic === isItalic && last.isBold === isBold) {
    last.text += text;
  } else {
    runs.push({ isItalic, isBold, text });
  }
}

/** Emphasis may neither begin nor end with a space, nor hold nothing. */
function runText({ isItalic, isBold, text }: Run): string {
  const mark = `${isItalic ? '*' : ''}${isBold ? '**' : ''}`;
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return mark === '' || inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>$^~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}
