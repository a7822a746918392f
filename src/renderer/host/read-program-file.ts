/**
 * A file that the build put beside the page, by its path from there.
 * @throws Error where it is missing
 */
export async function readProgramFile(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path} is missing from the program.`);
  return new Uint8Array(await response.arrayBuffer());
}
