import { z } from 'zod';
import type { Annotation, PassageSelector } from '../../contract/annotations';

/** One annotation in the W3C Web Annotation model (www.w3.org/TR/annotation-model), positions in Unicode code points. */
export function toW3c(annotation: Annotation, text: string, target: string): Readonly<Record<string, unknown>> {
  const bodies = [
    ...(annotation.note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: annotation.note }]),
    ...annotation.tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  const start = codePointsIn(text, annotation.start);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:citewright:annotation:${annotation.id}`,
    type: 'Annotation',
    motivation: annotation.note === '' ? 'highlighting' : 'commenting',
    created: annotation.createdAt,
    modified: annotation.updatedAt,
    body: bodies,
    target: {
      source: target,
      styleClass: annotation.colour,
      selector: [
        { type: 'TextPositionSelector', start, end: start + codePointsIn(annotation.exact, annotation.exact.length) },
        { type: 'TextQuoteSelector', exact: annotation.exact, prefix: annotation.prefix, suffix: annotation.suffix },
      ],
    },
  };
}

function codePointsIn(text: string, end: number): number {
  let count = 0;
  for (let at = 0; at < end; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

function codeUnitsFor(text: string, codePoints: number): number {
  let at = 0;
  for (let count = 0; count < codePoints && at < text.length; count += 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

const selector = z.looseObject({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
});
const textualBody = z.looseObject({ value: z.string().optional(), purpose: z.string().optional() });
const target = z.looseObject({
  source: z.union([z.string(), z.looseObject({ id: z.string() })]).optional(),
  styleClass: z.string().optional(),
  selector: z.union([selector, z.array(selector)]).optional(),
});
const w3cAnnotation = z.looseObject({
  id: z.string().optional(),
  body: z.union([textualBody, z.array(textualBody), z.string()]).optional(),
  bodyValue: z.string().optional(),
  target: z.union([target, z.array(target)]),
});

/** What an annotation from elsewhere says, as far as a library can use it. */
export interface ReadW3cAnnotation {
  readonly id: string;
  /** As given; the importer finds the source by it. */
  readonly target: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: string;
  /** Positions still in code points: `resolvePositions` turns them when the text is known. */
  readonly selector: PassageSelector;
}

/** Undefined for something that is no annotation of a text. */
export function readW3c(value: unknown): ReadW3cAnnotation | undefined {
  const parsed = w3cAnnotation.safeParse(value);
  if (!parsed.success) return undefined;
  const first = Array.isArray(parsed.data.target) ? parsed.data.target[0] : parsed.data.target;
  const selectors = [first?.selector ?? []].flat();
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (quote?.exact === undefined && position === undefined) return undefined;
  const body = typeof parsed.data.body === 'string' ? [{ value: parsed.data.body }] : [parsed.data.body ?? []].flat();
  const values = (isWanted: (purpose: string) => boolean): string[] =>
    body
      .filter(({ purpose = '' }) => isWanted(purpose))
      .map(({ value = '' }) => value)
      .filter((text) => text !== '');
  return {
    id: parsed.data.id ?? '',
    target: typeof first?.source === 'string' ? first.source : (first?.source?.id ?? ''),
    note: [
      ...values((purpose) => purpose !== 'tagging'),
      ...(parsed.data.bodyValue === undefined ? [] : [parsed.data.bodyValue]),
    ].join('\n'),
    tags: values((purpose) => purpose === 'tagging'),
    colour: first?.styleClass ?? '',
    selector: {
      ...(quote?.exact === undefined ? {} : { quote: quote.exact }),
      ...(quote?.prefix === undefined ? {} : { prefix: quote.prefix }),
      ...(quote?.suffix === undefined ? {} : { suffix: quote.suffix }),
      ...(position?.start === undefined ? {} : { start: position.start }),
      ...(position?.end === undefined ? {} : { end: position.end }),
    },
  };
}

/** Code points into the code units that the library counts in. */
export function resolvePositions(selectorInCodePoints: PassageSelector, text: string): PassageSelector {
  const { start, end, ...quote } = selectorInCodePoints;
  return {
    ...quote,
    ...(start === undefined ? {} : { start: codeUnitsFor(text, start) }),
    ...(end === undefined ? {} : { end: codeUnitsFor(text, end) }),
  };
}
