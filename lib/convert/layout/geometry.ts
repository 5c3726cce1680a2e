export type Geometry = 'habit' | 'standard';

/** The page of GB/T 9704-2012 in twips (1/20 point): A4, a type area of 156 × 225 mm, 22 lines of 28 characters. */
export type PageGeometry = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Distance of the footer from the paper's edge; puts the dash 7 mm under the type area. */
  readonly footer: number;
  /** Line pitch of the text. */
  readonly pitch: number;
};

const paper = { width: 11906, height: 16838, right: 1474, left: 1588, footer: 1446 };

/**
 * Two ways to 22 lines, with the same page breaks. `habit` is what offices set by hand (37/35 mm and 28.95 pt)
 * and what page-setup checkers look for; `standard` puts the first and last line's ink on the type area.
 */
export const pageGeometry: Readonly<Record<Geometry, PageGeometry>> = {
  habit: { ...paper, top: 2098, bottom: 1984, pitch: 579 },
  standard: { ...paper, top: 1960, bottom: 1847, pitch: 592 },
};

/** 156 mm: the width of the type area in twips. */
export const typeAreaWidth = paper.width - paper.left - paper.right;

/** One 三号 character with its spacing of −5 twips: 28 of them fill a line. */
export const characterPitch = 315;

/** Sizes in half-points and the pitches that belong to them in twips (7/8 of 三号 between lines). */
export const sizes = {
  title: { halfPoints: 44, pitch: 720 },
  text: { halfPoints: 32 },
  table: { halfPoints: 28, pitch: 440 },
  footer: { halfPoints: 28, pitch: 280 },
} as const;
