import type { Token } from 'markdown-it';
import type { CitationItem } from '../../../contract/papers';

/** What the tokens of our own rules carry, by the type of the token. */
export interface TokenData {
  readonly citation: { readonly items: readonly CitationItem[]; readonly raw: string };
  readonly fact_mark: { readonly factId: string };
  readonly footnote_reference: { readonly label: string };
  readonly inline_note: { readonly content: string };
  readonly footnote_definition: { readonly label: string; readonly content: string };
  readonly script: { readonly format: number; readonly text: string };
  readonly span_open: { readonly classes: readonly string[]; readonly factId: string | undefined };
}

export function giveTokenData<K extends keyof TokenData>(token: Token, type: K, data: TokenData[K]): void {
  token.type = type;
  token.meta = { ...data };
}

/** The data of a token whose type is `type`; only the rule of that type makes such tokens. */
export function tokenData<K extends keyof TokenData>(token: Token, type: K): TokenData[K] {
  if (token.type !== type || token.meta === null) throw new Error(`A token of type ${token.type} was read as ${type}.`);
  return token.meta as unknown as TokenData[K];
}
