import styles from './Board.module.css';

// Far outside of the window: an image of a drag is drawn from an element that is in the page.
const offScreen = '-10000px';

/** Shows how many cards the pointer carries, where it is more than the one under it. */
export function showDragged(transfer: DataTransfer, words: string): void {
  const image = document.createElement('div');
  image.className = styles.dragged ?? '';
  image.textContent = words;
  image.style.left = offScreen;
  document.body.append(image);
  transfer.setDragImage(image, 0, 0);
  // The image is taken when this turn of the event loop is over.
  setTimeout(() => image.remove());
}
