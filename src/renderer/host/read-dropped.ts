/** A file as it was dropped or chosen: by the path from the folder that was handed over. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What was found in the folders, and what could not even be looked at. */
export interface FoundFiles {
  readonly files: readonly NamedFile[];
  readonly unreadable: readonly { readonly name: string; readonly detail: string }[];
}

/** Files that systems leave in folders by themselves, and everything that is hidden: nobody means these. */
function isMeant(name: string): boolean {
  return !name.startsWith('.') && !['thumbs.db', 'desktop.ini', '__macosx'].includes(name.toLowerCase());
}

/** All files that were let go, those of folders too. Call it while the drop is handled: later the browser has forgotten. */
export function readDropped(dropped: DataTransfer): Promise<FoundFiles> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  // Not every way of dropping has entries: then the files come alone.
  const alone = entries.length === 0 ? [...dropped.files] : [];
  return collect(entries, alone);
}

/** The files of a folder that was chosen, each with its path. */
export function nameChosen(files: Iterable<File>): readonly NamedFile[] {
  return [...files]
    .map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(({ name }) => name.split('/').every(isMeant));
}

async function collect(entries: readonly FileSystemEntry[], alone: readonly File[]): Promise<FoundFiles> {
  const files: NamedFile[] = alone.map((file) => ({ name: file.name, file }));
  const unreadable: { name: string; detail: string }[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    const name = entry.fullPath.replace(/^\//, '');
    try {
      if (isFile(entry)) files.push({ name, file: await readFile(entry) });
      else if (isFolder(entry)) waiting.unshift(...(await readFolder(entry)).filter((inner) => isMeant(inner.name)));
    } catch (error) {
      unreadable.push({ name, detail: String(error) });
    }
  }
  return { files, unreadable };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader hands a folder over in parts of about a hundred; an empty part is the end. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return found.sort((one, other) => one.name.localeCompare(other.name));
    found.push(...part);
  }
}
