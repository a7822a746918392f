import { startServer } from './start-server';

/** What a seeded library holds besides the sample. */
export interface SeededThings {
  readonly essayId: string;
  readonly reportId: string;
  readonly paperId: string;
}

const passages = {
  ferry: 'the Gaivota carried 3,164 passengers and not one of them payed a fare',
  ferryAgain: 'On the free ferry of 1931 there travelled 3,416 passengers',
  rescue: 'She brought 118 people to the quay of Porto Serafina before the morning.',
  lamp: 'On 9 October 1963 the lighthouse on Cape Varde recieved its first electric lamp',
  flour: 'Porto Serafina sent 86 tons of flour and 1,200 blankets',
} as const;

/**
 * Fills a library by the API as a person would: the sample, passages of its essay in four colours, facts with verdicts
 * and contradictions, and a paper that rests on them.
 * @param libraryDir not there yet
 */
export async function seedLibrary(libraryDir: string): Promise<SeededThings> {
  const server = await startServer(libraryDir);
  try {
    const { call } = server;
    await call('library.loadSample', {});
    const { sources } = await call('sources.list', {});
    const idOf = (citeKey: string): string => {
      const source = sources.find((each) => each.citeKey === citeKey);
      if (source === undefined) throw new Error(`The sample has no source with the key ${citeKey}`);
      return source.id;
    };
    const [essay, report] = [idOf('essay'), idOf('report')];

    const annotate = async (
      quote: string,
      colour: 'yellow' | 'green' | 'blue' | 'red',
      note = '',
      tags: string[] = [],
    ) => {
      const made = await call('annotations.create', { source: essay, selector: { quote }, colour, note, tags });
      return { annotationId: made.annotation.id };
    };
    const ferry = await annotate(passages.ferry, 'yellow', 'The logbooks have the same number.', ['ferry']);
    const ferryAgain = await annotate(passages.ferryAgain, 'red', 'Digits changed places?', ['ferry']);
    const rescue = await annotate(passages.rescue, 'blue');
    const lamp = await annotate(passages.lamp, 'green', '', ['light']);
    await annotate(passages.flour, 'yellow');

    const by = 'Ada Sund';
    const makeFact = async (statement: string, passage: { annotationId: string }, tags: string[]) =>
      (await call('facts.create', { statement, passage, stance: 'supports', tags, by })).fact.id;
    const carried = await makeFact('The Gaivota carried 3,164 passengers in the season of 1931.', ferry, ['ferry']);
    const saved = await makeFact('118 people were saved from the Hedda Moe.', rescue, ['rescue']);
    const lit = await makeFact('Cape Varde has had an electric lamp since 9 October 1963.', lamp, ['light']);
    await makeFact('3,416 passengers travelled on the free ferry of 1931.', ferryAgain, ['ferry']);
    const contradict = (id: string, quote: string) =>
      call('facts.addEvidence', { id, passage: { source: report, selector: { quote } }, stance: 'contradicts', by });
    await call('facts.addEvidence', {
      id: carried,
      passage: { source: report, selector: { quote: '| 1931 | 1,702 | 1,462 | 3,164 |' } },
      stance: 'supports',
      by,
    });
    await contradict(saved, 'landed 112 people in three crossings');
    await contradict(lit, 'The electric lamp was taken over by the Harbour Board on 2 March 1964');
    const judge = (id: string, status: 'supported' | 'disputed', because: string) =>
      call('facts.setStatus', { id, status, because, by });
    await judge(carried, 'supported', 'The logbooks of the ferry line have the same number.');
    await judge(saved, 'disputed', 'The register counts 112; six of the 118 were her own crew.');

    const { paper } = await call('papers.importMarkdown', {
      name: 'counting-heads.md',
      text: [
        '---',
        'title: "Counting heads on the Inner Sound"',
        'csl: "apa.csl"',
        'lang: "en-US"',
        '---',
        '',
        '# What was carried',
        '',
        `[In its first season the Gaivota carried 3,164 passengers]{fact="${carried}"} [@essay, para. 4]. A number is a promise too.`,
        '',
        '# Who was saved',
        '',
        `[The essay has 118 people saved in the night of the Hedda Moe]{fact="${saved}"} [@essay, para. 7]. In 2023 the line had three ferries and 44 employees.`,
        '',
      ].join('\n'),
    });
    await call('library.backup', {});
    await call('preferences.set', { key: 'workbench.isTourDone', value: true });
    await call('preferences.set', { key: 'person.name', value: by });
    return { essayId: essay, reportId: report, paperId: paper.id };
  } finally {
    await server.stop();
  }
}
