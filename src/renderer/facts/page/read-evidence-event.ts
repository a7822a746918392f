import { type Stance, stance as stanceSchema } from '../../../contract/facts';

/** What an entry of the history says about evidence that came, went or was turned round. */
export type EvidenceEvent =
  | { readonly kind: 'passage'; readonly stance: Stance; readonly quote: string }
  | { readonly kind: 'fact'; readonly stance: Stance; readonly statement: string }
  | { readonly kind: 'search'; readonly stance: Stance; readonly query: string; readonly corpus: string };

/**
 * Reads the core's description of a piece of evidence, so that it can be shown in the language of the interface. Null for
 * words of another form, which are shown as they are.
 */
export function readEvidenceEvent(description: string): EvidenceEvent | null {
  const [, word, rest = ''] = /^(\w+): ([\s\S]+)$/.exec(description) ?? [];
  const stance = stanceSchema.options.find((option) => option === word);
  if (stance === undefined) return null;
  const [, query, corpus] = /^searched "([\s\S]*)" in ([\s\S]*), nothing found$/.exec(rest) ?? [];
  if (query !== undefined && corpus !== undefined) return { kind: 'search', stance, query, corpus };
  const [, statement] = /^the fact "([\s\S]*)"$/.exec(rest) ?? [];
  if (statement !== undefined) return { kind: 'fact', stance, statement };
  const [, quote] = /^"([\s\S]*)"$/.exec(rest) ?? [];
  return quote === undefined ? null : { kind: 'passage', stance, quote };
}
