import type { HeadingLevel } from '@/lib/schema/nodes/heading';

/** The kinds of face that GB/T 9704-2012 names: 仿宋, 楷体, 黑体, 宋体, 小标宋. */
export type FaceRole = 'fang' | 'kai' | 'hei' | 'song' | 'biao';

/** The faces' names as offices have them installed; a DOCX names them and embeds none. */
export const officeFaces: Readonly<Record<FaceRole, string>> = {
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  biao: '方正小标宋简体',
};

const headings: Readonly<Record<HeadingLevel, FaceRole>> = { 1: 'hei', 2: 'kai', 3: 'fang', 4: 'fang' };

/** The face of a heading (GB/T 9704-2012 7.3.3): 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. */
export const headingFace = (level: HeadingLevel): FaceRole => headings[level];
