import type { CslName } from '../../../contract/csl';
import type { BibliographyRecord, ReadBibliography, UnreadableEntry } from '../read-bibliography';
import { collectionPath, type FileCollection } from '../zotero/collection-paths';
import { noteText } from '../zotero/note-text';
import { isZoteroType, zoteroRecord } from '../zotero/zotero-item';
import { elementAt, elementsIn, streamElements, textIn, type XmlElement } from './stream-elements';

/** What stands at the top of the file: works, and what these refer to by address. */
interface RdfNodes {
  readonly works: readonly (readonly [element: XmlElement, source: string])[];
  readonly byAddress: ReadonlyMap<string, XmlElement>;
  readonly collections: ReadonlyMap<string, FileCollection>;
  /** Addresses of works, with the keys of their collections. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

const fields: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'z:shortTitle': 'shortTitle',
  'dc:date': 'date',
  'dcterms:dateSubmitted': 'accessDate',
  'bib:pages': 'pages',
  'z:numPages': 'numPages',
  'dcterms:abstract': 'abstractNote',
  'z:language': 'language',
  'prism:volume': 'volume',
  'prism:number': 'issue',
  'prism:edition': 'edition',
  'z:numberOfVolumes': 'numberOfVolumes',
  'z:libraryCatalog': 'libraryCatalog',
  'z:archive': 'archive',
  'dc:coverage': 'archiveLocation',
  'z:type': 'type',
  'dc:rights': 'rights',
  'dc:description': 'extra',
  'z:citationKey': 'citationKey',
  'z:meetingName': 'meetingName',
};

const creators: Readonly<Record<string, string>> = {
  'bib:authors': 'author',
  'bib:editors': 'editor',
  'bib:contributors': 'contributor',
  'bib:recipients': 'recipient',
  'z:translators': 'translator',
  'z:seriesEditors': 'seriesEditor',
  'z:bookAuthors': 'bookAuthor',
  'z:directors': 'director',
  'z:composers': 'composer',
  'z:interviewers': 'interviewer',
  'z:interviewees': 'interviewee',
  'z:programmers': 'programmer',
  'z:inventors': 'inventor',
  'z:presenters': 'presenter',
  'z:artists': 'artist',
  'z:scriptwriters': 'scriptwriter',
};

/** Works without `z:itemType` are what their element says. */
const typesOfElements: Readonly<Record<string, string>> = {
  'bib:Article': 'journalArticle',
  'bib:Book': 'book',
  'bib:BookSection': 'bookSection',
  'bib:Document': 'document',
  'bib:Illustration': 'artwork',
  'bib:Letter': 'letter',
  'bib:Manuscript': 'manuscript',
  'bib:MotionPicture': 'film',
  'bib:Patent': 'patent',
  'bib:Recording': 'audioRecording',
  'bib:Report': 'report',
  'bib:Thesis': 'thesis',
};

/** Containers whose own number and title a work has besides. */
const containerFields = new Set(['prism:volume', 'prism:number', 'dc:date']);

/** Reads Zotero's RDF export. */
export function readZoteroRdf(text: string): ReadBibliography {
  const nodes = collectNodes(text);
  const items: BibliographyRecord[] = [];
  const failures: UnreadableEntry[] = [];
  for (const [work, source] of nodes.works) {
    try {
      items.push(toRecord(work, source, nodes, `item-${items.length + 1}`));
    } catch (error) {
      failures.push({
        entry: source.slice(0, 200),
        message: `This work cannot be read: ${String(error).split('\n')[0]}`,
      });
    }
  }
  return { items, failures };
}

function collectNodes(text: string): RdfNodes {
  const works: (readonly [XmlElement, string])[] = [];
  const byAddress = new Map<string, XmlElement>();
  const collections = new Map<string, FileCollection>();
  const members = new Map<string, string[]>();
  const parents = new Map<string, string>();
  streamElements(
    text,
    (_name, depth) => depth === 1,
    (element, source) => {
      const address = element.attributes['rdf:about'] ?? '';
      byAddress.set(address, element);
      if (element.name === 'z:Collection') {
        collections.set(address, { name: textIn(elementAt(element, 'dc:title')), parent: undefined });
        for (const { attributes } of elementsIn(element, 'dcterms:hasPart')) {
          const part = attributes['rdf:resource'] ?? '';
          parents.set(part, address);
          members.set(part, [...(members.get(part) ?? []), address]);
        }
      } else if (typeOf(element) !== undefined) {
        works.push([element, source]);
      }
    },
  );
  for (const [key, { name }] of collections) collections.set(key, { name, parent: parents.get(key) });
  return { works, byAddress, collections, members };
}

function typeOf(element: XmlElement): string | undefined {
  const said = textIn(elementAt(element, 'z:itemType'));
  if (isZoteroType(said)) return said;
  return Object.hasOwn(typesOfElements, element.name) ? typesOfElements[element.name] : undefined;
}

function toRecord(work: XmlElement, source: string, nodes: RdfNodes, fallbackId: string): BibliographyRecord {
  const type = typeOf(work) ?? 'document';
  const address = work.attributes['rdf:about'] ?? '';
  const linked = (name: string) =>
    elementsIn(work, name)
      .map(({ attributes }) => nodes.byAddress.get(attributes['rdf:resource'] ?? ''))
      .filter((element) => element !== undefined);
  return zoteroRecord(
    {
      type,
      fields: [
        ...ownFields(work),
        ...containers(work, nodes).flatMap((container) => fieldsOfContainer(container, type)),
      ],
      creators: elementsIn(work).flatMap(creatorsIn),
      tags: elementsIn(work, 'dc:subject')
        .map((subject) => textIn(subject))
        .filter((tag) => tag !== ''),
      notes: linked('dcterms:isReferencedBy')
        .filter(({ name }) => name === 'bib:Memo')
        .map((memo) => noteText(textIn(elementAt(memo, 'rdf:value')))),
      collections: (nodes.members.get(address) ?? []).map((key) => collectionPath(nodes.collections, key)),
      attachments: linked('link:link').map((attachment) => pathOf(attachment)),
      original: source,
    },
    fallbackId,
  );
}

function pathOf(attachment: XmlElement): string {
  // Zotero writes the element in lower case.
  const resource = elementAt(attachment, 'rdf:resource') ?? elementAt(attachment, 'z:path');
  return resource?.attributes['rdf:resource'] ?? textIn(resource);
}

function ownFields(work: XmlElement): [string, string][] {
  return elementsIn(work).flatMap((element): [string, string][] => {
    if (element.name === 'dc:identifier') return identifierFields(element);
    if (element.name === 'dc:publisher') return publisherFields(element);
    const field = Object.hasOwn(fields, element.name) ? fields[element.name] : undefined;
    return field === undefined ? [] : [[field, field === 'extra' ? rawLines(element) : textIn(element)]];
  });
}

/** The lines of the extra field mean something each. */
function rawLines({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** "DOI 10.1000/182", "ISBN 978-…", or an address inside. */
function identifierFields(element: XmlElement): [string, string][] {
  const address = textIn(elementAt(element, 'dcterms:URI', 'rdf:value'));
  if (address !== '') return [['url', address]];
  const [, kind, value] = /^(DOI|ISBN|ISSN)[: ]\s*(.+)$/i.exec(textIn(element)) ?? [];
  return kind === undefined || value === undefined ? [] : [[kind.toUpperCase(), value]];
}

function publisherFields(element: XmlElement): [string, string][] {
  const organization = elementAt(element, 'foaf:Organization') ?? element;
  const place = elementAt(organization, 'vcard:adr', 'vcard:Address', 'vcard:locality');
  const name = elementAt(organization, 'foaf:name');
  return [
    ['publisher', textIn(name ?? (organization === element ? element : undefined))],
    ['place', textIn(place)],
  ];
}

/** The journal, book, series or site that a work is part of: inside it, or elsewhere in the file. */
function containers(work: XmlElement, { byAddress }: RdfNodes): XmlElement[] {
  return elementsIn(work, 'dcterms:isPartOf').flatMap((part) => {
    const linked = byAddress.get(part.attributes['rdf:resource'] ?? '');
    return linked === undefined ? elementsIn(part) : [linked];
  });
}

function fieldsOfContainer(container: XmlElement, type: string): [string, string][] {
  const isSeries = container.name === 'bib:Series';
  const title = isSeries ? 'series' : type === 'book' ? 'seriesTitle' : 'publicationTitle';
  const found = elementsIn(container).flatMap((element): [string, string][] => {
    switch (element.name) {
      case 'dc:title':
        return [[title, textIn(element)]];
      case 'dcterms:alternative':
        return [['journalAbbreviation', textIn(element)]];
      case 'dc:identifier':
        return identifierFields(element);
      default:
        return containerFields.has(element.name) ? [[fields[element.name] ?? '', textIn(element)]] : [];
    }
  });
  if (!isSeries) return found;
  return found.map(([field, value]) => [field === 'issue' ? 'seriesNumber' : field, value]);
}

function creatorsIn(element: XmlElement): { role: string; name: CslName }[] {
  const role = Object.hasOwn(creators, element.name) ? creators[element.name] : undefined;
  if (role === undefined) return [];
  return elementsIn(element)
    .flatMap((list) => elementsIn(list, 'rdf:li'))
    .flatMap((item) => elementsIn(item, 'foaf:Person'))
    .map((person) => {
      const family = textIn(elementAt(person, 'foaf:surname'));
      const given = textIn(elementAt(person, 'foaf:givenName') ?? elementAt(person, 'foaf:givenname'));
      return { role, name: given === '' ? { literal: family } : { family, given } };
    });
}
