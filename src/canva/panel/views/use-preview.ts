import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import type { EventData } from '../../../model/event.js';
import { pageChoice } from '../choices.js';
import type { Preview, PreviewWish } from '../previews.js';
import { usePanel, useSelected } from '../use-panel.js';

/** A preview that is drawn as soon as `near` is true, and a way to try again. */
export function usePreview(
  event: EventData,
  template: string,
  format: string,
  near: boolean,
): { preview: Preview; retry: () => void } {
  const panel = usePanel();
  const { previews } = panel;
  const { brand, language } = useSelected(({ choice }) => choice);
  const drawn = useSelected((state) => state.drawn);
  const wish = useMemo<PreviewWish>(
    () => ({ event, choice: pageChoice(panel, { brand, language }, template, format), drawn }),
    [panel, event, brand, language, template, format, drawn],
  );
  useEffect(() => (near ? previews.want(wish) : undefined), [previews, wish, near]);
  const preview = useSyncExternalStore(previews.subscribe, () => previews.get(wish));
  return { preview, retry: () => previews.retry(wish) };
}

/** Whether the element is on screen, or nearly. True where the browser can't tell. */
export function useNear(): { place: RefObject<HTMLDivElement | null>; near: boolean } {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = place.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, near };
}

/** px from which a third, and a fourth, column fits. */
const WIDTHS = [480, 720] as const;

/** Columns that fit into the panel, narrow or wide. */
export function useColumns(): { place: RefObject<HTMLDivElement | null>; columns: 2 | 3 | 4 } {
  const place = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState<2 | 3 | 4>(2);
  useEffect(() => {
    const element = place.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const width = element.clientWidth;
      setColumns(width >= WIDTHS[1] ? 4 : width >= WIDTHS[0] ? 3 : 2);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, columns };
}
