import Database from 'better-sqlite3';
import { openTestCore } from '../src/main/testing/open-test-core';
import { importTexts } from './fill-library';
import { inventText } from './invented-text';
import { percentile, processorMs, report } from './report';

const sources = 1000;
const queries = ['passengers', 'harbour board', 'lanterns frost season', 'pas', 'cross', 'keeper promised letters'];
const rounds = 10;

const { core, call } = await openTestCore();
await importTexts({ call }, sources);
await call('search.query', { query: 'warm' });

const fts = new Database(':memory:');
fts.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'unicode61', prefix = '2 3')");
const insert = fts.prepare('INSERT INTO passages (text) VALUES (?)');
fts.transaction(() => {
  for (let index = 0; index < sources; index += 1)
    for (const text of inventText(index, 9).split('\n\n')) insert.run(text);
})();
const select = fts.prepare(
  "SELECT snippet(passages, 0, '[', ']', '…', 20) FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 50",
);

const own: number[] = [];
const peer: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  for (const query of queries) {
    const started = processorMs();
    await call('search.query', { query });
    own.push(processorMs() - started);
    const startedPeer = processorMs();
    select.all(
      query
        .split(' ')
        .map((word, index, words) => (index === words.length - 1 ? `"${word}" *` : `"${word}"`))
        .join(' '),
    );
    peer.push(processorMs() - startedPeer);
  }
}
report({
  name: `search over ${sources} sources as one types, with typos forgiven and snippets, 95th percentile`,
  value: percentile(own, 0.95),
  unit: 'ms',
  bar: 100,
  peer: { name: 'SQLite FTS5 by prefix, typos not forgiven', value: percentile(peer, 0.95) },
});
await core.close();
