import { inventSentence } from './invented-text';

/** A page and the words of its article. */
export interface InventedPage {
  readonly template: string;
  readonly html: string;
  readonly article: string;
}

const links = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, index) => `<li><a href="/p${index}">Section ${seed % 7} ${index}</a></li>`).join(
    '',
  );
const menu = (seed: number): string =>
  `<header><a href="/">The Sound Herald</a><nav><ul>${links(8, seed)}</ul></nav></header>`;
const foot =
  '<footer><p>© The Sound Herald. All rights reserved. <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></footer>';
const advert = '<div class="ad-banner"><a href="https://ads.example">Buy the best lamp oil now!</a></div>';
const share = '<div class="share-buttons"><a href="#">Share</a><a href="#">Tweet</a><a href="#">Mail</a></div>';
const comments = (seed: number): string =>
  `<section id="comments" class="comments"><h3>Comments</h3>${Array.from({ length: 4 }, (_, index) => `<div class="comment"><b>reader${index}</b><p>I remember it otherwise, number ${seed + index}.</p></div>`).join('')}</section>`;
const sidebar = (seed: number): string =>
  `<aside class="sidebar"><h4>Most read</h4><ul>${links(6, seed)}</ul><div class="newsletter">Subscribe to our letter</div></aside>`;

interface Piece {
  readonly html: string;
  readonly words: string;
}

function paragraph(seed: number): Piece {
  const sentences = Array.from({ length: 3 + (seed % 3) }, (_, index) => inventSentence(seed * 31 + index));
  const [first = '', ...rest] = sentences;
  return {
    html: `<p>${first.replace(/(\w+) (\w+)/, '<b>$1</b> <a href="https://a.example/x">$2</a>')} ${rest.join(' ')}</p>`,
    words: sentences.join(' '),
  };
}

function heading(seed: number): Piece {
  const words = `What the log says of ${1900 + (seed % 90)}`;
  return { html: `<h2>${words}</h2>`, words };
}

function list(seed: number): Piece {
  const items = Array.from({ length: 4 }, (_, index) => inventSentence(seed * 17 + index));
  return { html: `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`, words: items.join(' ') };
}

function quote(seed: number): Piece {
  const words = inventSentence(seed * 13 + 5);
  return { html: `<blockquote><p>${words}</p></blockquote>`, words };
}

function table(seed: number): Piece {
  const rows = Array.from({ length: 5 }, (_, index) => [`Season ${index + seed}`, `${seed * index} boats`, 'kept']);
  return {
    html: `<table><tr><th>Season</th><th>Boats</th><th>State</th></tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    words: ['Season', 'Boats', 'State', ...rows.flat()].join(' '),
  };
}

function code(seed: number): Piece {
  const words = `lamp --trim ${seed}\n  lamp --light "quay ${seed}"`;
  return { html: `<pre><code>${words.replaceAll('"', '&quot;')}</code></pre>`, words };
}

function pieces(seed: number, length: number): readonly Piece[] {
  return Array.from({ length }, (_, index) => {
    const at = seed * 100 + index;
    if (index % 7 === 3) return heading(at);
    if (index % 11 === 5) return list(at);
    if (index % 13 === 6) return quote(at);
    if (index % 17 === 8) return table(at);
    return paragraph(at);
  });
}

const templates: Readonly<Record<string, (body: string, title: string, seed: number) => string>> = {
  news: (body, title, seed) =>
    `${menu(seed)}${advert}<main><article><h1>${title}</h1>${share}<div class="article-body">${body}</div></article></main>${sidebar(seed)}${comments(seed)}${foot}`,
  blog: (body, title, seed) =>
    `<div id="wrap"><div id="top">${menu(seed)}</div><div id="content"><div class="post"><h2 class="post-title">${title}</h2><div class="entry-content">${body}</div></div>${comments(seed)}</div><div id="sidebar">${sidebar(seed)}</div>${foot}</div>`,
  documentation: (body, title, seed) =>
    `<div class="layout"><nav class="side-nav"><ul>${links(30, seed)}</ul></nav><div role="main" class="document"><h1>${title}</h1>${body}</div></div>${foot}`,
  'table layout': (body, title, seed) =>
    `<table width="100%"><tr><td width="150"><ul>${links(10, seed)}</ul></td><td><font size="+2">${title}</font>${body}</td></tr></table>`,
  'divs alone': (body, title, seed) =>
    `<div class="x1">${menu(seed)}</div><div class="x2"><div class="x3">${title}</div><div class="x4">${body}</div></div><div class="x5">${foot}</div>`,
  plain: (body, title) => `<h1>${title}</h1>${body}`,
  'cookie banner': (body, title, seed) =>
    `<div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve this site.</p><button>Accept</button></div>${menu(seed)}<section class="story"><h1>${title}</h1>${body}</section><div class="related"><h3>Related</h3><ul>${links(5, seed)}</ul></div>${foot}`,
  unclosed: (body, title, seed) =>
    `${menu(seed)}<div id="main"><h1>${title}</h1>${body.replaceAll('</p>', '').replaceAll('</li>', '')}</div>${foot}`,
};

/** Pages of several templates with an article each, and pages as a README is shown, of which everything is the article. */
export function inventPages(perTemplate: number): InventedPage[] {
  const pages: InventedPage[] = [];
  for (const [template, frame] of Object.entries(templates)) {
    for (let seed = 1; seed <= perTemplate; seed += 1) {
      const parts = pieces(seed, 8 + seed * 3);
      const title = `The keepers of light number ${seed}`;
      const body = parts.map(({ html }) => html).join('\n');
      pages.push({
        template,
        html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} — The Sound Herald</title><style>p{margin:1em}</style><script>var a = "<p>no text</p>";</script></head><body>${frame(body, title, seed)}</body></html>`,
        article: parts.map(({ words }) => words).join(' '),
      });
    }
  }
  for (let seed = 1; seed <= perTemplate; seed += 1) {
    const parts = Array.from({ length: 12 + seed }, (_, index) => {
      const at = seed * 50 + index;
      return [heading, paragraph, code, list][index % 4]?.(at) ?? paragraph(at);
    });
    pages.push({
      template: 'readme',
      html: `<!DOCTYPE html><html><head><title>lamp ${seed}</title></head><body><article class="markdown-body"><h1>lamp</h1>${parts.map(({ html }) => html).join('\n')}</article></body></html>`,
      article: parts.map(({ words }) => words).join(' '),
    });
  }
  return pages;
}
