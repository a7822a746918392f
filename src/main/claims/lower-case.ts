/** The text in lower case, place for place; unchanged where lower case would shift offsets ("İ" becomes two code units). */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
