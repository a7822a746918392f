import { Paper } from './pages/paper';
import { expect, test } from './runtime/launch';
import { readZipEntry } from './runtime/read-zip-entry';
import { takeFile } from './runtime/take-file';

test.use({ beginsWith: 'seed' });

test('paper and bibliography are exported in every format', async ({ app }) => {
  test.slow();
  const { page } = app;
  const paper = new Paper(page);
  await paper.quickOpen('Counting heads');
  await expect(paper.citations.first()).toHaveText('(Adeyemi-Holm, n.d., para. 4)');
  const take = async (group: 'Paper' | 'Bibliography', format: string) => {
    const act = () => (group === 'Paper' ? paper.exportWithList(format) : paper.export(group, format));
    const { name, bytes } = await takeFile(app, act);
    return { name, bytes, text: bytes.toString('utf8') };
  };
  const docx = await take('Paper', 'Word document (DOCX)');
  expect(docx.name).toMatch(/\.docx$/);
  const written = readZipEntry(docx.bytes, 'word/document.xml').replace(/<[^>]+>/g, '');
  expect(written).toContain('In its first season the Gaivota carried 3,164 passengers');
  expect(written).toContain('(Adeyemi-Holm, n.d., para. 4)');
  expect(written).toMatch(/Adeyemi-Holm, M\. \(n\.d\.\)\. Essay\./);
  const html = await take('Paper', 'Web page (HTML)');
  expect(html.text).toContain('(Adeyemi-Holm, n.d., para. 4)');
  const plain = await take('Paper', 'Plain text');
  expect(plain.text).toContain('Who was saved');

  const contents: Readonly<Record<string, RegExp>> = {
    'Plain text': /^Adeyemi-Holm, M\. \(n\.d\.\)\. Essay\./,
    'Web page (HTML)': /<i>Essay<\/i>/,
    Markdown: /\*Essay\*/,
    'Rich text (RTF)': /^\{\\rtf1/,
    BibTeX: /@misc\{essay,/,
    BibLaTeX: /@\w+\{essay,/,
    RIS: /^TY {2}- [\s\S]*AU {2}- Adeyemi-Holm, M\./,
    'CSL-JSON': /"family": ?"Adeyemi-Holm"/,
  };
  for (const [format, content] of Object.entries(contents)) {
    const { text } = await take('Bibliography', format);
    expect(text, format).toMatch(content);
  }
});
