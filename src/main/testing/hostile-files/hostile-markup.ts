import { writeTestMhtml } from '../write-test-documents';
import {
  billionLaughs,
  docxWith,
  epubWith,
  external,
  type HostileFile,
  megabyte,
  nested,
  odtWith,
  quadratic,
  sentence,
  text,
  wordBody,
  xhtml,
} from './hostile-parts';

export const markup: readonly HostileFile[] = [
  {
    name: 'laughs.epub',
    bytes: () => epubWith(xhtml(`<p>&a12; ${sentence}</p>`, billionLaughs)),
    expected: ['imported', 'invalid-input'],
  },
  {
    name: 'laughs.docx',
    bytes: () => docxWith(billionLaughs + wordBody(`<w:p><w:r><w:t>&a12;</w:t></w:r></w:p>`)),
    expected: ['invalid-input'],
  },
  {
    name: 'laughs.odt',
    bytes: () => odtWith(`${billionLaughs}<document-content><body><text><p>&a12;</p></text></body></document-content>`),
    expected: ['invalid-input'],
  },
  {
    name: 'quadratic.odt',
    bytes: () =>
      odtWith(
        `${quadratic}<document-content><body><text><p>${'&q;'.repeat(50_000)}</p></text></body></document-content>`,
      ),
    expected: ['invalid-input'],
  },
  {
    name: 'xxe-file.epub',
    bytes: () => epubWith(xhtml(`<p>&x; ${sentence}</p>`, external('file:///etc/passwd'))),
    expected: ['imported', 'invalid-input'],
  },
  {
    name: 'xxe-http.docx',
    bytes: () => docxWith(external('http://127.0.0.1:9/x') + wordBody(`<w:p><w:r><w:t>&x;</w:t></w:r></w:p>`)),
    expected: ['invalid-input'],
  },
  {
    name: 'xxe.xml',
    bytes: () =>
      text(
        `<?xml version="1.0"?>${external('file:///etc/passwd')}<xml><records><record><titles><title>&x;</title></titles></record></records></xml>`,
      ),
    expected: ['imported', 'invalid-input', 'unsupported'],
  },
  { name: 'nested.html', bytes: () => nested('<div>', 1_000_000), expected: ['imported'] },
  {
    name: 'nested-mixed.html',
    bytes: () => nested('<b><p><table><tr><td><span></x>', 200_000),
    expected: ['imported', 'too-large'],
  },
  {
    name: 'nested-fonts.html',
    bytes: () =>
      text(
        `<html><body>${Array.from({ length: 200_000 }, (_, index) => `<font size=${index}><p>`).join('')}${sentence}`,
      ),
    expected: ['imported', 'too-large'],
  },
  { name: 'nested.xhtml', bytes: () => text(xhtml('<div>'.repeat(1_000_000) + sentence)), expected: ['imported'] },
  {
    name: 'nested.epub',
    bytes: () => epubWith(xhtml(`${'<div>'.repeat(300_000)}${sentence}${'</div>'.repeat(300_000)}`)),
    expected: ['too-large'],
  },
  {
    name: 'nested.odt',
    bytes: () => odtWith(`<document-content><body>${'<list>'.repeat(1_000_000)}`),
    expected: ['too-large'],
  },
  {
    name: 'nested.docx',
    bytes: () => docxWith(wordBody('<w:tbl><w:tr><w:tc>'.repeat(300_000))),
    expected: ['too-large'],
  },
  {
    name: 'attributes.html',
    bytes: () =>
      text(`<html><body ${Array.from({ length: 300_000 }, (_, index) => `a${index}=1`).join(' ')}><p>${sentence}`),
    expected: ['imported'],
  },
  {
    name: 'open-tag.html',
    bytes: () => text(`<html><p>${sentence}</p>${'<a '.repeat(2_000_000)}`),
    expected: ['imported'],
  },
  {
    name: 'open-comments.html',
    bytes: () => text(`<html><p>${sentence}</p>${'<!--'.repeat(2_000_000)}`),
    expected: ['imported'],
  },
  {
    name: 'rowspans.html',
    bytes: () => text(`<html><table>${'<tr><td rowspan=65000 colspan=1000>a<td>b'.repeat(3000)}</table>`),
    expected: ['imported'],
  },
  {
    name: 'scripts.html',
    bytes: () =>
      text(
        `<html><body onload="fetch('http://127.0.0.1:9')"><script>while(true){}</script><img src="http://127.0.0.1:9/x"><iframe src="file:///etc/passwd"></iframe><p>${sentence}<a href="javascript:alert(1)">x</a></p>`,
      ),
    expected: ['imported'],
  },
  {
    name: 'proto-meta.html',
    bytes: () =>
      text(
        `<html><head><meta name="__proto__" content="x"><meta property="constructor" content="y"><script type="application/ld+json">{"__proto__":{"a":1},"@type":"__proto__"}</script></head><p>${sentence}`,
      ),
    expected: ['imported'],
  },
  {
    name: 'deep-json-ld.html',
    bytes: () => text(`<html><script type="application/ld+json">${'['.repeat(500_000)}</script><p>${sentence}`),
    expected: ['imported'],
  },
  {
    name: 'data-uri.html',
    bytes: () => text(`<html><p>${sentence}<img src="data:image/png;base64,${'A'.repeat(40 * megabyte)}">`),
    expected: ['imported'],
  },
  {
    name: 'boundaries.mhtml',
    bytes: () =>
      Buffer.concat([
        writeTestMhtml(`<html><p>${sentence}`, 'https://a.example/'),
        text('\n------MultipartBoundary--abc----'.repeat(100_000)),
      ]),
    expected: ['imported'],
  },
  {
    name: 'no-page.mhtml',
    bytes: () =>
      text(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: image/png\n\nabc\n--x--\n',
      ),
    expected: ['invalid-input'],
  },
];
