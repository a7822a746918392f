// A menu gives the focus back to its button as it closes; only then can it go on to the text.
const closingMs = 60;

/** What a menu's item does to the text, held back until the menu has closed. */
export function afterMenu(run: () => void): () => void {
  return () => void setTimeout(run, closingMs);
}
