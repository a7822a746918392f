/** An XML element as citeproc takes it: a style or a locale is a tree of these. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}
