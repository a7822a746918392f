import type { HandlersOf } from '../../contract/api';
import { paperStateVersion } from '../../contract/paper-state';
import type { Paper, paperRequests } from '../../contract/papers';
import { Failure } from '../../contract/result';
import { listUsesInPaper } from '../facts/public';
import { acknowledgeExport, listPaperFlags } from '../ripple/public';
import { checkPaper } from './check-paper';
import { entryText, runsText } from './csl-runs';
import { exportPaper } from './export-paper';
import { fillCitationTexts } from './fill-citation-texts';
import { formatClusters, unknownStyle } from './format-clusters';
import {
  deletePaper,
  findPaper,
  findRevision,
  insertPaper,
  listPapers,
  updateSettings,
  updateText,
} from './paper-queries';
import { rememberSentences } from './remember-sentences';
import { requireLocale } from './require-locale';
import type { PaperServices } from './services';
import type { PreparedText } from './store-paper';
import { newerFormat, prepareText, storeUses } from './store-paper';
import { countFlaggedSentences } from './unsettled-section';
import { writeCslHtml, writeEntryHtml } from './write-csl-html';
import { writeEditorState } from './write-editor-state';

const defaultStyle = 'apa';
const defaultLocale = 'en-US';

interface NewPaper {
  readonly id: string;
  readonly title: string;
  readonly style: string;
  readonly locale: string;
}

/** Handlers of the requests about papers. */
export function createPaperHandlers(given: PaperServices): HandlersOf<typeof paperRequests> {
  const services = { ...given, splitSentences: rememberSentences(given.splitSentences) };
  const { library, citations, splitSentences, newId, now } = services;

  function requirePaper(id: string): Paper {
    const paper = findPaper(library.connection, id);
    if (paper === undefined) throw missingPaper(id);
    return paper;
  }

  function requireStyle(style: string): string {
    if (citations.findStyle(style) === undefined) throw unknownStyle(style);
    return style;
  }

  function addPaper(label: string, paper: NewPaper, text: PreparedText): void {
    library.write(label, (connection) => {
      insertPaper(connection, { ...paper, ...text.stored, at: now() });
      storeUses(connection, paper.id, text.uses);
    });
  }

  return {
    'papers.list': () => ({ papers: listPapers(library.connection) }),

    'papers.get': ({ id }) => ({ paper: requirePaper(id) }),

    'papers.create': ({ title, style = defaultStyle, locale = defaultLocale }) => {
      const settings = { title: titleOr(title), style: requireStyle(style), locale: requireLocale(locale) };
      const paper = { id: newId(), ...settings };
      addPaper(`Create paper “${paper.title}”`, paper, prepareText(writeEditorState({ blocks: [] }), splitSentences));
      return { paper: requirePaper(paper.id) };
    },

    'papers.save': ({ id, revision, state, title }) => {
      const text = prepareText(state, splitSentences);
      const savedAt = now();
      return library.writeQuietly((connection) => {
        const present = findRevision(connection, id);
        if (present === undefined) throw missingPaper(id);
        if (present.revision !== revision) throw staleRevision(revision, present.revision);
        if (present.formatVersion > paperStateVersion) throw newerFormat();
        updateText(connection, id, text.stored, title === undefined ? null : titleOr(title), savedAt);
        storeUses(connection, id, text.uses);
        return { revision: revision + 1, savedAt };
      });
    },

    'papers.update': ({ id, title, style, locale }) => {
      const { title: before } = requirePaper(id);
      const settings = {
        title: title === undefined ? null : titleOr(title),
        style: style === undefined ? null : requireStyle(style),
        locale: locale === undefined ? null : requireLocale(locale),
      };
      library.write(`Change paper “${before}”`, (connection) => updateSettings(connection, id, settings, now()));
      return { paper: requirePaper(id) };
    },

    'papers.remove': ({ id }) => {
      const paper = requirePaper(id);
      library.write(`Remove paper “${paper.title}”`, (connection) => deletePaper(connection, id));
      return { paper };
    },

    'papers.format': async ({ id, clusters }) => {
      const { style, locale } = requirePaper(id);
      const formatted = await formatClusters(services, { paperId: id, style, locale, clusters });
      return {
        citations: formatted.citations.map(({ citationId, runs, missingSourceIds }) => ({
          citationId,
          html: writeCslHtml(runs),
          text: runsText(runs),
          missingSourceIds: [...missingSourceIds],
        })),
        bibliography: formatted.bibliography.map(({ sourceId, entry }) => ({
          sourceId,
          html: writeEntryHtml(entry),
          text: entryText(entry),
        })),
        isNoteStyle: formatted.isNoteStyle,
      };
    },

    'papers.check': ({ id }) => checkPaper(services, requirePaper(id)),

    'papers.importMarkdown': async ({ name, text }) => {
      // The parser is needed for nothing else, and would make every start wait for it.
      const { importMarkdown } = await import('./import-markdown');
      const { title, style, locale, document, unknownKeys } = importMarkdown(text, name, services);
      const paper = {
        id: newId(),
        title,
        // A style that only the writer of the file has must not keep the text out.
        style: citations.findStyle(style) === undefined ? defaultStyle : style,
        locale: locale || defaultLocale,
      };
      const formatted = await fillCitationTexts(services, { ...paper, document });
      const prepared = prepareText(writeEditorState(formatted), splitSentences);
      addPaper(`Import paper “${title}”`, paper, prepared);
      return { paper: { id: paper.id, title, citations: prepared.stored.citations, unknownKeys } };
    },

    'papers.export': async ({ id, format, style, locale, acknowledgement }) => {
      const paper = requirePaper(id);
      const flags = listPaperFlags(library.connection, id);
      const file = await exportPaper(services, {
        paper,
        format,
        style: style === undefined ? paper.style : requireStyle(style),
        locale: locale === undefined ? paper.locale : requireLocale(locale),
        flags: acknowledgement === undefined ? flags : [],
      });
      if (acknowledgement !== undefined && flags.length > 0) {
        const touched = { id, title: paper.title, sentences: countFlaggedSentences(flags) };
        acknowledgeExport(library, touched, acknowledgement);
      }
      return file;
    },

    'papers.uses': ({ id }) => {
      requirePaper(id);
      return { uses: listUsesInPaper(library.connection, id) };
    },
  };
}

function titleOr(title: string): string {
  const clean = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return clean === '' ? 'Untitled paper' : clean.slice(0, 1000);
}

function missingPaper(id: string): Failure {
  return new Failure(
    'not-found',
    `There is no paper "${id}" in this library. It may have been removed; undo brings it back.`,
  );
}

function staleRevision(given: number, present: number): Failure {
  return new Failure(
    'conflict',
    'The paper was changed elsewhere since it was opened here. Copy what you wrote last, open the paper again and paste it there.',
    `revision ${given} given, ${present} stored`,
  );
}
