import type { TFunction } from 'i18next';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../contract/ripple';
import { callHost } from '../host/call-host';
import { useRequest } from '../host/requests';
import { type Formats, useFormats } from '../i18n/format';
import { useToasts } from '../ui/use-toasts';
import { type Command, useCommands } from '../workbench/commands';
import { useWorkbench } from '../workbench/workbench-store';
import { openPaperAt } from './open-flagged';

// Who has touched nothing for longer did not make it fall: it waits in the feed.
const atWorkMs = 60_000;
// One act can bring down many facts. More are told of as this many.
const mostAtOnce = 1000;

/** Says quietly what falls by what the person just did, wherever they did it, and offers the way there. */
export function FallNotices() {
  useCommands(useOpenCommand());
  const tell = useTell();
  const touchedAt = useRef(0);
  const toldUpTo = useRef(new Date().toISOString());
  const { data: status } = useRequest('library.status', {}, { keepsPrevious: true });
  const unseen = status?.unseenActivities;
  const before = useRef(unseen);
  useEffect(() => {
    const touch = () => {
      touchedAt.current = Date.now();
    };
    window.addEventListener('keydown', touch, true);
    window.addEventListener('pointerdown', touch, true);
    return () => {
      window.removeEventListener('keydown', touch, true);
      window.removeEventListener('pointerdown', touch, true);
    };
  }, []);
  useEffect(() => {
    const more = (unseen ?? 0) - (before.current ?? unseen ?? 0);
    before.current = unseen;
    if (more <= 0 || Date.now() - touchedAt.current > atWorkMs) return;
    const look = async () => {
      const { activities } = await callHost('activity.list', { limit: Math.min(more, mostAtOnce) });
      const fallen = activities.filter(({ kind, at }) => kind === 'fallen' && at > toldUpTo.current);
      toldUpTo.current = activities[0]?.at ?? toldUpTo.current;
      tell(fallen);
    };
    // What cannot be read now is in the feed later.
    void look().catch(() => undefined);
  }, [unseen, tell]);
  return null;
}

function useTell(): (fallen: readonly Activity[]) => void {
  const { t } = useTranslation('ripple');
  const formats = useFormats();
  return useMemo(
    () => (fallen) => {
      const touched = fallen.flatMap(({ papers }) => papers);
      const paperIds = [...new Set(touched.map(({ id }) => id))];
      const { main, beside, open } = useWorkbench.getState();
      if (paperIds.length === 0 || main.kind === 'activity' || beside?.kind === 'activity') return;
      const [paperId] = paperIds;
      const factIds = new Set(fallen.map(({ factId }) => factId));
      const show = () => {
        if (paperIds.length === 1 && paperId !== undefined) void openPaperAt(paperId, factIds);
        else open({ kind: 'activity' });
      };
      const count = { count: paperIds.length, number: formats.number(paperIds.length) };
      // A sentence may rest on several of them, so that those of many facts cannot be added up.
      const message =
        factIds.size === 1
          ? t('notice.one', { ...count, sentences: countSentences(fallen, t, formats) })
          : t('notice.many', { ...count, facts: formats.number(factIds.size) });
      useToasts.getState().show({ message, action: { label: t('notice.show'), run: show } });
    },
    [t, formats],
  );
}

function countSentences(fallen: readonly Activity[], t: TFunction<'ripple'>, formats: Formats): string {
  const sentences = new Map(fallen.flatMap(({ papers }) => papers.map((paper) => [paper.id, paper.sentences])));
  const count = [...sentences.values()].reduce((sum, one) => sum + one, 0);
  return t('sentences', { count, number: formats.number(count) });
}

function useOpenCommand(): readonly Command[] {
  const { t } = useTranslation('workbench');
  return useMemo(
    () => [
      {
        id: 'open.activity',
        title: t('rail.activity'),
        group: t('group.navigate'),
        run: () => useWorkbench.getState().open({ kind: 'activity' }),
      },
    ],
    [t],
  );
}
