import { Failure } from '../../../contract/result';
import { decodeXml, scanXml, XmlError } from '../xml/read-xml';

/**
 * The XML of a part of a Word document, checked, without a DOCTYPE, and with the words of its equations as plain text: the
 * library that reads it drops equations.
 * @throws Failure 'invalid-input', 'too-large'.
 */
export function plainPart(bytes: Uint8Array, name: string, fileName: string): string {
  const decoded = decodeXml(bytes);
  // Other programs keep texts of their own beside the parts.
  if (!/\.(?:xml|rels)$/i.test(name)) return decoded;
  const text = joinRuns(decoded);
  try {
    const { hasDoctype } = scanXml(text, fileName);
    return equationsAsText(hasDoctype ? text.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/i, '') : text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new Failure(
      'invalid-input',
      `"${fileName}" is no sound Word document: its part "${name}" breaks off or is wrongly built. Open it in a word processor and save it again as .docx.`,
      error.message,
    );
  }
}

const looks =
  /<w:(?:rFonts|sz|szCs|lang|color|kern|spacing|w|noProof|proofErr|bCs|iCs|shd|ligatures|bdr|fitText|lastRenderedPageBreak|bookmarkEnd|snapToGrid)(?:\s[^<>]*)?\/>/g;
const plainRun = '<w:r(?:\\s[^<>]*)?><w:t(?:\\s[^<>]*)?>[^<]*</w:t></w:r>';
const plainRuns = new RegExp(`(?:${plainRun}){2,500}`, 'g');

/**
 * Without fonts, sizes and colours, and with neighbours that then look the same as one: Word begins a new run at every
 * correction, and 50,000 runs took 900 MB.
 */
function joinRuns(xml: string): string {
  return xml
    .replace(looks, '')
    .replace(/<w:rPr>\s*<\/w:rPr>|<w:rPr\/>/g, '')
    .replace(plainRuns, (runs) => {
      const words = [...runs.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)</g)].map(([, word]) => word);
      return `<w:r><w:t xml:space="preserve">${words.join('')}</w:t></w:r>`;
    });
}

function equationsAsText(xml: string): string {
  if (!xml.includes('<m:oMath')) return xml;
  return xml
    .replace(/<m:oMathParaPr(?:\/>|>.*?<\/m:oMathParaPr>)|<\/?m:oMathPara(?:\s[^>]*)?>/gs, '')
    .replace(/<m:oMath(?:\s[^>]*)?>(.*?)<\/m:oMath>/gs, (_, content: string) => {
      const words = [...content.matchAll(/<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>/g)].map(([, word]) => word).join('');
      return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
    });
}
