import { useMemo } from 'react';
import type { Annotation } from '../../contract/annotations';
import type { Claim } from '../../contract/claims';
import { useReader } from './reader-store';
import type { TextMark } from './text-marks';

/** Everything that is painted over the text. Long highlights come first, so that the short ones within them show. */
export function useMarks(annotations: readonly Annotation[], claims: readonly Claim[]): readonly TextMark[] {
  const selectedId = useReader((state) => state.selectedId);
  const picked = useReader((state) => state.picked);
  const flash = useReader((state) => state.flash);
  const matches = useReader((state) => state.matches);
  const currentMatch = useReader((state) => state.currentMatch);
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
      ...claims.map(({ start, end }): TextMark => ({ kind: 'claim', start, end })),
      ...highlights,
      ...matches.map(
        ({ start, end }, index): TextMark => ({ kind: 'match', start, end, isCurrent: index === currentMatch }),
      ),
      ...(picked === null ? [] : [{ kind: 'picked', ...picked } as const]),
      ...(flash === null ? [] : [{ kind: 'flash', ...flash } as const]),
    ],
    [claims, highlights, matches, currentMatch, picked, flash],
  );
}
