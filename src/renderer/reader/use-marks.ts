import { useMemo } from 'react';
import type { Annotation } from '../../contract/annotations';
import type { ListedClaim } from '../../contract/claims';
import { useReader } from './reader-store';
import type { TextMark } from './text-marks';

/** Everything that is painted over the text. Long highlights come first, so that the short ones within them show. */
export function useMarks(annotations: readonly Annotation[], claims: readonly ListedClaim[]): readonly TextMark[] {
  const selectedId = useReader((state) => state.selectedId);
  const picked = useReader((state) => state.picked);
  const flash = useReader((state) => state.flash);
  const matches = useReader((state) => state.matches);
  const currentMatch = useReader((state) => state.currentMatch);
  const claimed = useMemo(
    () => claims.map(({ start, end, state }): TextMark => ({ kind: 'claim', start, end, state })),
    [claims],
  );
  const highlights = useMemo(
    () =>
      annotations
        .filter((annotation) => annotation.state !== 'orphan')
        .map(
          ({ id, start, end, colour, state }): TextMark => ({
            kind: 'highlight',
            id,
            start,
            end,
            colour,
            state,
            isSelected: id === selectedId,
          }),
        )
        .sort((a, b) => b.end - b.start - (a.end - a.start)),
    [annotations, selectedId],
  );
  return useMemo(
    () => [
      ...claimed,
      ...highlights,
      ...matches.map(
        ({ start, end }, index): TextMark => ({ kind: 'match', start, end, isCurrent: index === currentMatch }),
      ),
      ...(picked === null ? [] : [{ kind: 'picked', ...picked } as const]),
      ...(flash === null ? [] : [{ kind: 'flash', ...flash } as const]),
    ],
    [claimed, highlights, matches, currentMatch, picked, flash],
  );
}
