import { writeTestPdf } from '../write-test-pdf';
import { type HostileFile, noise, pages, text } from './hostile-parts';

export const pdfs: readonly HostileFile[] = [
  {
    name: 'locked.pdf',
    bytes: () => writeTestPdf({ pages, isEncrypted: true }),
    expected: ['unsupported', 'invalid-input'],
  },
  {
    name: 'truncated.pdf',
    bytes: () => {
      const whole = writeTestPdf({ pages: [...pages, ...pages, ...pages] });
      return whole.subarray(0, Math.floor(whole.length * 0.6));
    },
    expected: ['unreadable', 'invalid-input'],
  },
  { name: 'no-pages.pdf', bytes: () => writeTestPdf({ pages: [] }), expected: ['invalid-input', 'unreadable'] },
  {
    name: 'scan.pdf',
    bytes: () => writeTestPdf({ pages: [{ lines: [], hasImage: true }] }),
    expected: ['invalid-input', 'unsupported'],
  },
  {
    name: 'cyclic.pdf',
    bytes: () => writeTestPdf({ pages, isCyclic: true }),
    expected: ['imported', 'invalid-input', 'unreadable', 'timed-out'],
  },
  {
    name: 'claims-a-million.pdf',
    bytes: () =>
      Buffer.from(
        Buffer.from(writeTestPdf({ pages }))
          .toString('latin1')
          .replace(/\/Count 1\b/, '/Count 9999999'),
        'latin1',
      ),
    expected: ['imported', 'too-large', 'invalid-input', 'unreadable'],
  },
  { name: 'only-a-head.pdf', bytes: () => text('%PDF-1.7\n'), expected: ['unreadable', 'invalid-input'] },
  {
    name: 'noise.pdf',
    bytes: () => Buffer.concat([text('%PDF-1.4\n'), noise(300_000), text('\nstartxref\n0\n%%EOF')]),
    expected: ['unreadable', 'invalid-input'],
  },
];
