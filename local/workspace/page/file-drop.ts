/** Files that are dragged onto the page. */
import { useEffect, useState } from 'preact/hooks';

/** Hands the dropped file over; `dragging` while one is over the page, or over a frame in it that says so. */
export function useFileDrop(take: (file: File) => void): {
  dragging: boolean;
  dragOver: (over: boolean) => void;
} {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      setDragging(false);
      take(file);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [take]);
  return { dragging, dragOver: setDragging };
}
