import { useEffect, useState } from 'react';

/**
 * Takes the first file that is let go anywhere on the window, before the import of documents gets to see it.
 * @returns whether one is being dragged over the window
 */
export function useTableDrop(onFile: (file: File) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // Nothing beside the window is entered when the drag leaves it.
      setDragging(event.type === 'dragover' || (event.type === 'dragleave' && event.relatedTarget !== null));
      const [file] = event.dataTransfer.files;
      if (event.type === 'drop' && file !== undefined) onFile(file);
    };
    const kinds = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) window.addEventListener(kind, onDrag, { capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onDrag, { capture: true });
    };
  }, [onFile]);
  return isDragging;
}
