import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation, HighlightColour } from '../../contract/annotations';
import type { ParamsOf, ResultOf } from '../../contract/api';
import type { SourceSummary } from '../../contract/sources';
import { useUndoToast } from '../facts/use-undo-toast';
import { useAction } from '../host/requests';
import { useToasts } from '../ui/use-toasts';
import { usePreference } from '../workbench/preferences';
import type { ReaderActions } from './reader-actions';
import { jumpTo, type ReaderStore, targetRange } from './reader-store';
import type { TextRange } from './text-marks';
import type { TextAccess } from './use-paragraphs';

interface ActionParts {
  readonly store: ReaderStore;
  readonly source: SourceSummary;
  /** As the list beside the text shows them. */
  readonly annotations: readonly Annotation[];
  readonly access: TextAccess;
}

/** The reader's actions; the same object for as long as the reader lives. */
export function useReaderActions(parts: ActionParts): ReaderActions {
  const { t } = useTranslation('reader');
  const client = useQueryClient();
  const showUndo = useUndoToast();
  const name = usePreference('name');
  const { mutate: create } = useAction('annotations.create');
  const { mutate: update } = useAction('annotations.update');
  const { mutate: removeAnnotation } = useAction('annotations.remove');
  const { mutate: createFact } = useAction('facts.create');
  const latest = useRef({ ...parts, name });
  latest.current = { ...parts, name };

  return useMemo(() => {
    const { store } = latest.current;
    const state = () => store.getState();
    const selected = () => latest.current.annotations.find(({ id }) => id === state().selectedId);
    const exactly = (range: TextRange) =>
      latest.current.annotations.find(({ start, end }) => start === range.start && end === range.end);

    // The event that follows brings the same list; this only spares the frame in between.
    const keep = (annotation: Annotation) => {
      const key = ['annotations.list', { source: latest.current.source.id } satisfies ParamsOf<'annotations.list'>];
      client.setQueryData<ResultOf<'annotations.list'>>(key, (list) =>
        list === undefined
          ? list
          : { annotations: [...list.annotations.filter(({ id }) => id !== annotation.id), annotation] },
      );
    };
    const settleOn = (annotation: Annotation) => {
      document.getSelection()?.removeAllRanges();
      store.setState({ selectedId: annotation.id, selection: null, picked: null });
    };
    const annotate = (range: TextRange, colour: HighlightColour, then?: () => void) => {
      const { id: source } = latest.current.source;
      create(
        { source, selector: { start: range.start, end: range.end }, colour },
        {
          onSuccess({ annotation }) {
            keep(annotation);
            settleOn(annotation);
            then?.();
          },
        },
      );
    };
    const openNote = () => store.setState({ isListOpen: true, sideTab: 'annotations', noteWish: state().noteWish + 1 });

    const actions: ReaderActions = {
      toggleHighlight() {
        const range = targetRange(state());
        const there = range === null ? selected() : exactly(range);
        if (there !== undefined) actions.remove(there);
        else if (range !== null) annotate(range, state().colour);
      },
      paint(colour) {
        store.setState({ colour });
        const range = targetRange(state());
        const there = range === null ? selected() : exactly(range);
        if (there !== undefined) {
          keep({ ...there, colour });
          update({ id: there.id, colour });
        } else if (range !== null) annotate(range, colour);
      },
      writeNote() {
        const range = targetRange(state());
        const there = range === null ? selected() : exactly(range);
        if (there !== undefined) {
          settleOn(there);
          openNote();
        } else if (range !== null) annotate(range, state().colour, openNote);
      },
      makeFact() {
        const range = targetRange(state());
        const there = range === null ? selected() : exactly(range);
        const target = there ?? range;
        if (target === null) return;
        const make = (statement: string) => {
          const { source, name: by } = latest.current;
          const passage =
            there === undefined
              ? { source: source.id, selector: { start: target.start, end: target.end } }
              : { annotationId: there.id };
          createFact(
            { statement, passage, stance: 'supports', ...(by === undefined || by === '' ? {} : { by }) },
            {
              onSuccess({ fact }) {
                const annotation = fact.evidence[0]?.annotation ?? null;
                if (annotation !== null) {
                  keep(annotation);
                  settleOn(annotation);
                }
                const { start, end } = annotation ?? target;
                store.setState({ draft: { factId: fact.id, statement: fact.statement, start, end } });
                showUndo(t('toast.factMade'));
              },
            },
          );
        };
        const words =
          there?.state === 'orphan' ? Promise.resolve({ text: there.exact }) : latest.current.access.read(target);
        void words.then(({ text }) => make(text.replace(/\s+/g, ' ').trim()), showLost);
      },
      copyQuote() {
        const target = targetRange(state()) ?? selected();
        if (target === undefined) return;
        const { access, source } = latest.current;
        const copy = async () => {
          const { text, paragraph, page } = await access.read(target);
          const place =
            page === ''
              ? t('copy.place', { citeKey: source.citeKey, number: paragraph })
              : t('copy.placeOnPage', { citeKey: source.citeKey, page });
          await navigator.clipboard.writeText(t('copy.quote', { quote: text.trim(), place }));
          useToasts.getState().show({ message: t('toast.copied') });
        };
        void copy().catch(showLost);
      },
      remove({ id, factIds }) {
        removeAnnotation(
          { id },
          {
            onSuccess() {
              if (state().selectedId === id) store.setState({ selectedId: null });
              showUndo(
                factIds.length === 0 ? t('toast.removed') : t('toast.removedWithFacts', { count: factIds.length }),
              );
            },
          },
        );
      },
      removeSelected() {
        const annotation = selected();
        if (annotation !== undefined) actions.remove(annotation);
      },
      step(direction) {
        const { annotations } = latest.current;
        const at = annotations.findIndex(({ id }) => id === state().selectedId);
        const from = at === -1 && direction === -1 ? annotations.length : at;
        const next = annotations[from + direction];
        if (next !== undefined) actions.select(next);
      },
      select(annotation) {
        settleOn(annotation);
        store.setState({ sideTab: 'annotations' });
        if (annotation.state !== 'orphan') jumpTo(store, annotation, false);
      },
      leave() {
        document.getSelection()?.removeAllRanges();
        store.setState({ selectedId: null, selection: null, picked: null, flash: null, draft: null });
      },
    };
    return actions;

    function showLost() {
      useToasts.getState().show({ message: t('toast.unreadable'), tone: 'failure' });
    }
  }, [t, client, showUndo, create, update, removeAnnotation, createFact]);
}
