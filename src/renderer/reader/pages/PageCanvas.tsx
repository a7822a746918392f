import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef } from 'react';
import styles from './PageView.module.css';

// Chromium gives up on larger ones, and they hold 64 MB each.
const mostPixels = 16_000_000;

/** The picture of a page. A new one is drawn beside the old one, so that nothing flickers when the size changes. */
export function PageCanvas({ page, scale }: { readonly page: PDFPageProxy; readonly scale: number }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { width, height } = page.getViewport({ scale });
    const ratio = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (width * height)));
    const viewport = page.getViewport({ scale: scale * ratio });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = page.render({ canvas, viewport });
    task.promise.then(
      () => holder.current?.replaceChildren(canvas),
      // A page that left the screen, or one whose picture is damaged: its text is there all the same.
      () => undefined,
    );
    return () => task.cancel();
  }, [page, scale]);
  return <div className={styles.picture} ref={holder} aria-hidden />;
}
