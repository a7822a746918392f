import type { HandlersOf } from '../../contract/api';
import { assertNever } from '../../contract/assert-never';
import type { Chain, ChainSubject, chainRequests } from '../../contract/chain';
import type { SentenceUse } from '../../contract/facts';
import { annotationOrFail, listAnnotations, withLocator } from '../annotations/public';
import {
  evidenceOfFact,
  findFact,
  listFactsOnAnnotation,
  listFactsSearchedIn,
  listUsesOfFact,
  listUsesOfSource,
} from '../facts/public';
import type { Library } from '../library/library';
import {
  bylineOf,
  findSource,
  listVersions,
  shownVersionOf,
  sourceOrFail,
  type TextStore,
  titleOf,
} from '../sources/public';

// A source that hundreds of papers cite still makes a chain that a person can walk.
const shownAtMost = 200;

/** Answers what a subject rests on and what rests on it. */
export function createChainHandlers({
  library,
  texts,
}: {
  readonly library: Library;
  readonly texts: TextStore;
}): HandlersOf<typeof chainRequests> {
  const { connection } = library;
  // The chain follows the caret: files are read and hashed once a session, "doctor" does it anew.
  const checkedOriginals = new Map<string, boolean>();

  function factsOf(ids: Iterable<string>): Chain['facts'] {
    return [...new Set(ids)]
      .map((id) => findFact(connection, id))
      .filter((fact) => fact !== undefined)
      .map(({ rationale: _rationale, ...fact }) => ({ ...fact, evidence: evidenceOfFact(connection, texts, fact.id) }));
  }

  function passagesOf(ids: Iterable<string>): Chain['passages'] {
    return [...new Set(ids)].slice(0, shownAtMost).map((id) => {
      const annotation = annotationOrFail(connection, texts, id);
      const source = findSource(connection, annotation.sourceId);
      return { ...annotation, sourceTitle: source === undefined ? '' : titleOf(source.csl) };
    });
  }

  function sourcesOf(ids: Iterable<string>): Chain['sources'] {
    return [...new Set(ids)]
      .map((id) => findSource(connection, id))
      .filter((source) => source !== undefined)
      .map((source) => {
        const [newest] = listVersions(connection, source.id);
        const entry = {
          id: source.id,
          title: titleOf(source.csl),
          byline: bylineOf(source.csl),
          versions: source.versions,
        };
        if (newest === undefined) return { ...entry, version: null, isIntact: null };
        return { ...entry, version: shownVersionOf(newest), isIntact: isIntact(newest.sha256, newest.textSha256) };
      });
  }

  function isIntact(originalSha256: string, textSha256: string): boolean {
    const known = checkedOriginals.get(originalSha256);
    if (known !== undefined) return known;
    const verdict = isReadable(() => library.originals.get(originalSha256)) && isReadable(() => texts.text(textSha256));
    checkedOriginals.set(originalSha256, verdict);
    return verdict;
  }

  /** From facts down to the passages that are their evidence, the sources of those, and the ones that were searched for them. */
  function downwards(
    factIds: readonly string[],
    moreSourceIds: readonly string[],
    sentences: readonly SentenceUse[],
  ): Chain {
    const facts = factsOf(factIds);
    const passages = passagesOf(
      facts.flatMap(({ evidence }) => evidence.map(({ annotation }) => annotation?.id ?? '')).filter(Boolean),
    );
    return {
      sentences: sentences.slice(0, shownAtMost),
      facts,
      passages,
      sources: sourcesOf([...passages.map(({ sourceId }) => sourceId), ...searchedFor(facts), ...moreSourceIds]),
    };
  }

  function chainOf(subject: ChainSubject): Chain {
    switch (subject.kind) {
      case 'sentence':
        return downwards(subject.factIds, subject.sourceIds, []);
      case 'fact':
        return downwards([subject.id], [], listUsesOfFact(connection, subject.id));
      case 'annotation': {
        const annotation = annotationOrFail(connection, texts, subject.id);
        const facts = listFactsOnAnnotation(connection, subject.id);
        return {
          sentences: facts.flatMap(({ id }) => listUsesOfFact(connection, id)).slice(0, shownAtMost),
          facts: factsOf(facts.map(({ id }) => id)),
          passages: passagesOf([subject.id]),
          sources: sourcesOf([annotation.sourceId]),
        };
      }
      case 'source': {
        const source = sourceOrFail(connection, subject.id);
        const annotations = listAnnotations(connection, { sourceId: source.id }).map((stored) =>
          withLocator(texts, stored),
        );
        return {
          sentences: listUsesOfSource(connection, source.id).slice(0, shownAtMost),
          facts: factsOf([
            ...annotations.flatMap(({ factIds }) => factIds),
            ...listFactsSearchedIn(connection, source.id),
          ]),
          passages: annotations
            .slice(0, shownAtMost)
            .map((annotation) => ({ ...annotation, sourceTitle: titleOf(source.csl) })),
          sources: sourcesOf([source.id]),
        };
      }
      default:
        return assertNever(subject);
    }
  }

  return { 'chain.of': ({ subject }) => chainOf(subject) };
}

/** Works in which something was looked for and not found. */
function searchedFor(facts: Chain['facts']): string[] {
  return facts
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind, sourceId }) => kind === 'search' && sourceId !== '')
    .map(({ sourceId }) => sourceId);
}

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
