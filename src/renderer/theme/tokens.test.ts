import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Colour = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The opaque OKLCH colours of a theme, by name without the dashes. */
function readColours(theme: 'light' | 'dark'): ReadonlyMap<string, Colour> {
  const start = theme === 'light' ? 0 : css.search(/:root\[data-theme=["']dark["']\]/);
  const block = css.slice(css.indexOf('{', start), css.indexOf('}', start));
  const found = block.matchAll(/--([\w-]+):\s*oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g);
  return new Map([...found].map(([, name = '', l, c, h]) => [name, [Number(l) / 100, Number(c), Number(h)] as const]));
}

/** Relative luminance of WCAG 2; the matrices are those of the OKLab definition (https://bottosson.github.io/posts/oklab). */
function luminance([lightness, chroma, hue]: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'desk', 'rail', 'accent-wash'];

test.each(['light', 'dark'] as const)('text and controls of the %s theme can be seen', (theme) => {
  const colours = readColours(theme);
  const of = (name: string): Colour => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`tokens.css has no opaque --${name} in the ${theme} theme`);
    return colour;
  };
  const tooFaint = (foregrounds: readonly string[], backgrounds: readonly string[], least: number) =>
    foregrounds.flatMap((text) =>
      backgrounds.flatMap((ground) => {
        const ratio = contrast(of(text), of(ground));
        return ratio < least ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );
  expect([
    ...tooFaint(['ink', 'soft', 'faint', 'accent', 'ok', 'warn', 'bad'], grounds, 4.5),
    ...tooFaint(['ink'], ['hl-y', 'hl-g', 'hl-b', 'hl-r'], 4.5),
    ...tooFaint(['on-accent'], ['accent'], 4.5),
    ...tooFaint(['edge'], ['paper', 'desk', 'rail'], 3),
  ]).toEqual([]);
});
