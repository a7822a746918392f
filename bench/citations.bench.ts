import { join } from 'node:path';
import { root } from '../scripts/node-runtime.mjs';
import type { CslItem } from '../src/contract/csl';
import { createDocumentCitations } from '../src/main/citations/paper-citations';
import { openStyleArchive } from '../src/main/citations/style-archive';
import { percentile, processorMs, report } from './report';

const citations = 100;
const insertions = 20;

const items: CslItem[] = Array.from({ length: citations + insertions }, (_, index) => ({
  id: `w${index}`,
  type: index % 3 === 0 ? 'article-journal' : 'book',
  title: `Work ${index} of the harbour series`,
  author: [{ family: `Author${index % 60}`, given: 'A. B.' }],
  'container-title': index % 3 === 0 ? 'Journal of Sounds' : undefined,
  issued: { 'date-parts': [[1950 + (index % 70)]] },
  page: '1-20',
}));
const archive = openStyleArchive(join(root, 'out', 'styles', 'styles.bin'));
const clusterOf = (index: number) => ({ id: `c${index}`, noteIndex: 0, cites: [{ id: `w${index}` }] });

for (const style of ['apa', 'ieee', 'chicago-fullnote-bibliography']) {
  const kept = createDocumentCitations(archive);
  const isNote = archive.summary(style).format === 'note';
  const numbered = (clusters: ReturnType<typeof clusterOf>[]) =>
    clusters.map((cluster, index) => ({ ...cluster, noteIndex: isNote ? index + 1 : 0 }));
  let clusters = Array.from({ length: citations }, (_, index) => clusterOf(index));
  const format = (engine: ReturnType<typeof createDocumentCitations>) =>
    engine.formatPaper({
      paperId: 'paper',
      style,
      locale: 'en-US',
      items: items.slice(0, clusters.length),
      clusters: numbered(clusters),
    });
  format(kept);
  const own: number[] = [];
  const plain: number[] = [];
  for (let insertion = 0; insertion < insertions; insertion += 1) {
    clusters = [clusterOf(citations + insertion), ...clusters];
    const started = processorMs();
    format(kept);
    own.push(processorMs() - started);
    // The plain way: a new engine for the document as it is now. Slow enough to be measured a few times only.
    if (insertion % 7 !== 0) continue;
    const startedPlain = processorMs();
    format(createDocumentCitations(archive));
    plain.push(processorMs() - startedPlain);
  }
  report({
    name: `${style}: a citation at the front of ${citations}, all of them and the bibliography formatted, median`,
    value: percentile(own, 0.5),
    unit: 'ms',
    bar: 100,
    peer: { name: 'citeproc from the start', value: percentile(plain, 0.5) },
  });
}
