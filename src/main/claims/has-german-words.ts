const german =
  /(?<!\p{L})(?:der|die|das|den|dem|und|im|am|vom|zum|zur|mit|von|für|auf|aus|bei|nach|seit|wurde|wurden|sind|hatte|haben|nicht|über|um|eine?|lebten|kamen)(?!\p{L})/u;
const english = /(?<!\p{L})(?:the|of|and|to|was|were|from|with|has|have)(?!\p{L})/u;

/** Whether a sentence has small words of German and none of English, so that its capitals are nouns. */
export function hasGermanWords(text: string): boolean {
  const lower = text.toLowerCase();
  return german.test(lower) && !english.test(lower);
}
