import { archives } from './hostile-archives';
import { bibliographies } from './hostile-bibliographies';
import { markup } from './hostile-markup';
import type { HostileFile } from './hostile-parts';
import { pdfs } from './hostile-pdfs';
import { texts } from './hostile-texts';

/** More than forty files that no import may be hurt by. */
export const hostileFiles: readonly HostileFile[] = [...archives, ...markup, ...bibliographies, ...pdfs, ...texts];
