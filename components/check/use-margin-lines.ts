'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import { type MarginLine, marginLines, type Place } from './margin-lines';
import { besideBlocks, type NumberedFinding } from './numbered-findings';

/** So far beyond the window, in pixels, signs are kept ready. */
const beyondWindow = 900;

/**
 * The margin signs in and near the window. The page is measured again whenever it changes its size; the desk it
 * lies on is its parent, which scrolls.
 */
export function useMarginLines(
  paper: RefObject<HTMLElement | null>,
  numbered: readonly NumberedFinding[],
): readonly MarginLine[] {
  const [lines, setLines] = useState<readonly MarginLine[]>([]);
  useLayoutEffect(() => {
    const page = paper.current;
    const desk = page?.parentElement;
    if (!page || !desk) return;
    const beside = besideBlocks(numbered);
    let all: readonly MarginLine[] = [];
    const show = () => {
      const above = desk.scrollTop - page.offsetTop - beyondWindow;
      const below = above + desk.clientHeight + 2 * beyondWindow;
      setLines(all.filter(({ top }) => top >= above && top <= below));
    };
    const measure = () => {
      all = marginLines([...wordPlaces(page), ...blockPlaces(page, beside)]);
      show();
    };
    const scrolled = oncePerFrame(show);
    const resized = oncePerFrame(measure);
    const observer = new ResizeObserver(resized.ask);
    observer.observe(page);
    desk.addEventListener('scroll', scrolled.ask, { passive: true });
    document.fonts.ready.then(resized.ask, () => undefined);
    return () => {
      scrolled.cancel();
      resized.cancel();
      observer.disconnect();
      desk.removeEventListener('scroll', scrolled.ask);
    };
  }, [paper, numbered]);
  return lines;
}

/** Runs `job` with the next frame, however often it is asked for before. */
function oncePerFrame(job: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let frame = 0;
  return {
    ask: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(job);
    },
    cancel: () => cancelAnimationFrame(frame),
  };
}

const lineTop = (page: HTMLElement, element: Element): number => {
  const rect = element.getClientRects()[0];
  return rect ? rect.top + rect.height / 2 - 12 - page.getBoundingClientRect().top : 0;
};

/** Each finding once in each block that it marks. */
function wordPlaces(page: HTMLElement): Place[] {
  const seen = new Set<string>();
  const places: Place[] = [];
  for (const element of page.querySelectorAll<HTMLElement>('[data-orders]')) {
    const block = element.closest('[data-id]')?.getAttribute('data-id') ?? '';
    for (const order of (element.dataset.orders ?? '').split(' ').map(Number)) {
      const key = `${order} ${block}`;
      if (seen.has(key)) continue;
      seen.add(key);
      places.push({ order, top: lineTop(page, element) });
    }
  }
  return places;
}

function blockPlaces(page: HTMLElement, beside: ReadonlyMap<string, readonly number[]>): Place[] {
  const places: Place[] = [];
  for (const element of page.querySelectorAll('[data-id]')) {
    const orders = beside.get(element.getAttribute('data-id') ?? '');
    if (!orders) continue;
    const top = element.getBoundingClientRect().top - page.getBoundingClientRect().top + 6;
    for (const order of orders) places.push({ order, top });
  }
  return places;
}
