import type { Annotation, HighlightColour } from '../../contract/annotations';

export interface AnnotationFilter {
  readonly text: string;
  readonly colour: HighlightColour | null;
  /** '' for all. */
  readonly tag: string;
}

export const noFilter: AnnotationFilter = { text: '', colour: null, tag: '' };

/** The annotations that fit, in the order of the text; those that lost their place come last. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  { text, colour, tag }: AnnotationFilter,
): readonly Annotation[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return annotations
    .filter((annotation) => {
      if (colour !== null && annotation.colour !== colour) return false;
      if (tag !== '' && !annotation.tags.includes(tag)) return false;
      const haystack = [annotation.exact, annotation.note, ...annotation.tags].join('\n').toLocaleLowerCase();
      return words.every((word) => haystack.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end);
}

function rank({ state }: Annotation): number {
  return state === 'orphan' ? 1 : 0;
}
