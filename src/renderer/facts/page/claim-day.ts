/** What a claim's date can be: "2024", "2024-06", "2024-06-13", or nothing. */
export function isClaimDay(text: string): boolean {
  if (text === '') return true;
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false;
  const date = new Date(text);
  // A 31 June is read as a 1 July.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
