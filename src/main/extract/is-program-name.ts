/** Whether a property of a document was filled in by the program, or names nobody: "Admin", "Untitled", "Document1". */
export function isProgramName(value: string): boolean {
  const words = value.trim();
  return (
    words.length < 2 ||
    /^(?:unknown(?: (?:author|title|artist))?|author|admin(?:istrator)?|user|owner|anonymous|none|n\/a|un-?named|python-docx|apache poi|docx|word)$/iu.test(
      words,
    ) ||
    /^(?:microsoft (?:word|office)|windows user|пользователь|користувач|untitled|document ?\d*$|документ ?\d*$|title$)/iu.test(
      words,
    ) ||
    /\.(?:docx?|odt|rtf|dotx?)$/iu.test(words)
  );
}
