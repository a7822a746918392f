import type { Chain, ChainSubject } from '../../contract/chain';
import type { Evidence } from '../../contract/facts';

/** One card of the chain. */
export type ChainLink =
  | { readonly kind: 'sentence'; readonly key: string; readonly sentence: ChainSentence }
  | { readonly kind: 'fact'; readonly key: string; readonly fact: Chain['facts'][number] }
  /** Another fact that speaks for or against one of the chain, or a search made for it that found nothing. */
  | { readonly kind: 'evidence'; readonly key: string; readonly evidence: Evidence }
  | { readonly kind: 'passage'; readonly key: string; readonly passage: Chain['passages'][number] }
  | { readonly kind: 'source'; readonly key: string; readonly source: Chain['sources'][number] };

/** A sentence of a paper: one that uses the subject, or the one with the caret, whose block is not asked for. */
interface ChainSentence {
  readonly paperId: string;
  readonly paperTitle: string;
  readonly block: number | null;
  readonly sentence: string;
}

export interface ChainLinks {
  readonly links: readonly ChainLink[];
  /** Of the subject itself; -1 where it is not among the links. */
  readonly subjectIndex: number;
}

/** The chain as one list from the sentences down to the sources. Two citations in one sentence are one link. */
export function chainLinks(chain: Chain, subject: ChainSubject): ChainLinks {
  const sentences = new Map<string, ChainLink>();
  if (subject.kind === 'sentence') {
    const { paperId, text } = subject;
    sentences.set(text, {
      kind: 'sentence',
      key: 'subject',
      sentence: { paperId, paperTitle: '', block: null, sentence: text },
    });
  }
  for (const { paperId, paperTitle, block, sentence } of chain.sentences) {
    const key = `${paperId} ${block} ${sentence}`;
    sentences.set(key, { kind: 'sentence', key, sentence: { paperId, paperTitle, block, sentence } });
  }
  const links: readonly ChainLink[] = [
    ...sentences.values(),
    ...chain.facts.map((fact) => ({ kind: 'fact' as const, key: `fact ${fact.id}`, fact })),
    ...evidenceWithoutPassage(chain).map((evidence) => ({
      kind: 'evidence' as const,
      key: `evidence ${evidence.id}`,
      evidence,
    })),
    ...chain.passages.map((passage) => ({ kind: 'passage' as const, key: `passage ${passage.id}`, passage })),
    ...chain.sources.map((source) => ({ kind: 'source' as const, key: `source ${source.id}`, source })),
  ];
  return { links, subjectIndex: links.findIndex(({ key }) => key === subjectKey(subject)) };
}

/** What speaks for or against the facts of the chain and is neither a passage nor one of these facts. */
function evidenceWithoutPassage({ facts }: Chain): readonly Evidence[] {
  const shown = new Set(facts.map(({ id }) => id));
  return facts
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind, fact }) => kind === 'search' || (fact !== null && !shown.has(fact.id)));
}

function subjectKey(subject: ChainSubject): string {
  switch (subject.kind) {
    case 'sentence':
      return 'subject';
    case 'annotation':
      return `passage ${subject.id}`;
    default:
      return `${subject.kind} ${subject.id}`;
  }
}
