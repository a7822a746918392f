import { BuilderElement, type ParagraphChild, Run, XmlAttributeComponent, XmlComponent } from 'docx';
import type { CitationItem } from '../../../contract/papers';
import { runsText } from '../csl-runs';
import type { FormattedCluster } from '../format-clusters';
import type { LaidOutPaper } from '../lay-out-paper';
import type { CitationInline } from '../paper-document';
import { writeCslHtml } from '../write-csl-html';

// The fields that Zotero's word processor plugins write and read: with them the citations stay alive in Word and
// LibreOffice. zotero.org/support/dev/client_coding/word_processor_integration

const schema = 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json';

/** A complex field: an instruction for programs, and what people see. */
export function complexField(instruction: string, shown: readonly ParagraphChild[]): ParagraphChild[] {
  return [...beginField(instruction), ...shown, endField()];
}

/** For a field that runs over several paragraphs. */
export function beginField(instruction: string): ParagraphChild[] {
  return [
    new Run({ children: [fieldCharacter('begin')] }),
    new Run({ children: [new Instruction(instruction)] }),
    new Run({ children: [fieldCharacter('separate')] }),
  ];
}

export function endField(): ParagraphChild {
  return new Run({ children: [fieldCharacter('end')] });
}

export function citationInstruction(citation: CitationInline, formatted: FormattedCluster, noteIndex: number): string {
  const plainCitation = runsText(formatted.runs);
  const sources = new Map(formatted.sources.map((source) => [source.id, source]));
  const cited = citation.items.filter(({ sourceId }) => !formatted.missingSourceIds.includes(sourceId));
  const content = {
    citationID: citation.citationId,
    properties: { formattedCitation: writeCslHtml(formatted.runs), plainCitation, noteIndex },
    citationItems: cited.map((item, position) => {
      const source = sources.get(item.sourceId) ?? formatted.sources[position];
      // Zotero takes an id for its own number unless it is a string with a slash, and looks for `uris` before all else;
      // as it knows none of ours, it keeps to the data embedded here.
      const id = `citewright/${source?.id ?? item.sourceId}`;
      return {
        id,
        uris: [`urn:citewright:source:${source?.id ?? ''}`],
        itemData: { ...source?.csl, id },
        ...citeFields(item),
      };
    }),
    schema,
  };
  return `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(content)}`;
}

export const bibliographyInstruction = 'ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY';

function citeFields({ locator, label, prefix, suffix, suppressAuthor, authorOnly }: CitationItem): object {
  return {
    ...(locator === undefined ? {} : { locator, label: label ?? 'page' }),
    ...(prefix === undefined ? {} : { prefix: `${prefix.trim()} ` }),
    ...(suffix === undefined ? {} : { suffix: /^\p{P}/u.test(suffix.trim()) ? suffix.trim() : ` ${suffix.trim()}` }),
    ...(suppressAuthor === true ? { 'suppress-author': true } : {}),
    ...(authorOnly === true ? { 'author-only': true } : {}),
  };
}

// Word limits the value of a document property to 255 characters.
const longestProperty = 255;

/** The settings that Zotero reads when it finds its fields: style, language, and that citations are fields. */
export function zoteroPreferences({ style, locale, isNoteStyle }: LaidOutPaper): { name: string; value: string }[] {
  const attribute = (value: string): string => value.replace(/[&"<]/g, (character) => `&#${character.charCodeAt(0)};`);
  const data =
    `<data data-version="3" zotero-version="7.0.0"><session id="citewright"/>` +
    `<style id="http://www.zotero.org/styles/${attribute(style)}" locale="${attribute(locale)}" hasBibliography="1" bibliographyStyleHasBeenSet="1"/>` +
    `<prefs><pref name="fieldType" value="Field"/><pref name="noteType" value="${isNoteStyle ? 1 : 0}"/></prefs></data>`;
  const pieces = data.match(new RegExp(`.{1,${longestProperty}}`, 'gs')) ?? [];
  return pieces.map((value, position) => ({ name: `ZOTERO_PREF_${position + 1}`, value }));
}

function fieldCharacter(kind: 'begin' | 'separate' | 'end'): XmlComponent {
  return new BuilderElement<{ kind: string }>({
    name: 'w:fldChar',
    attributes: { kind: { key: 'w:fldCharType', value: kind } },
  });
}

class SpaceAttributes extends XmlAttributeComponent<{ space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(new SpaceAttributes({ space: 'preserve' }), ` ${text} `);
  }
}
