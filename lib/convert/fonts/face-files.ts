import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaceRole } from '../layout/faces';
import { type FontFace, readFontFaces } from './font-file';

/** A face found on disk: `index` within its file (collections hold several). */
export type FaceFile = {
  readonly path: string;
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly face: FontFace;
};

/** For each kind of face the files to take glyphs from, in this order. */
export type FaceFiles = Readonly<Record<FaceRole, readonly FaceFile[]>>;

/** Names under which offices have the real faces, best first. */
const officeNames: Readonly<Record<FaceRole, readonly string[]>> = {
  fang: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    '方正仿宋_GBK',
    '方正仿宋_GB2312',
    '方正仿宋简体',
  ],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', '方正楷体_GB2312', '方正楷体简体'],
  hei: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体'],
  song: ['宋体', 'SimSun', '新宋体', 'NSimSun', '方正书宋_GBK', '方正书宋简体'],
  biao: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    '方正小标宋_GB2312',
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
  ],
};

const fandol = 'public/fonts/fandol';
const noto = 'node_modules/@expo-google-fonts/noto-serif-sc';
const wide = `${noto}/400Regular/NotoSerifSC_400Regular.ttf`;

/** The stand-ins that come with the product, relative to its root; the last one has the widest coverage. */
const bundled: Readonly<Record<FaceRole, readonly string[]>> = {
  fang: [`${fandol}/FandolFang-Regular.otf`, wide],
  kai: [`${fandol}/FandolKai-Regular.otf`, wide],
  hei: [`${fandol}/FandolHei-Regular.otf`, wide],
  song: [`${fandol}/FandolSong-Regular.otf`, wide],
  biao: [`${noto}/900Black/NotoSerifSC_900Black.ttf`],
};

/**
 * The faces for a page: those in `fontDir` that answer to an office name and may be embedded come first, then
 * the bundled ones under `root`. Throws where a bundled file is missing: the installation is damaged.
 */
export async function findFaceFiles(root: string, fontDir: string | null): Promise<FaceFiles> {
  const own = fontDir === null ? [] : await facesIn(fontDir);
  const read = new Map<string, Promise<FaceFile>>();
  const bundledFace = (file: string): Promise<FaceFile> => {
    const known = read.get(file) ?? firstFace(path.join(root, file));
    read.set(file, known);
    return known;
  };
  const chain = async (role: FaceRole): Promise<readonly FaceFile[]> => [
    ...matching(own, officeNames[role]),
    ...(await Promise.all(bundled[role].map(bundledFace))),
  ];
  const [fang, kai, hei, song, biao] = await Promise.all([
    chain('fang'),
    chain('kai'),
    chain('hei'),
    chain('song'),
    chain('biao'),
  ]);
  return { fang, kai, hei, song, biao };
}

/** The first of `names` that one of the faces answers to. */
function matching(faces: readonly FaceFile[], names: readonly string[]): readonly FaceFile[] {
  for (const name of names) {
    const found = faces.find(({ face }) => face.names.includes(name));
    if (found) return [found];
  }
  return [];
}

async function firstFace(file: string): Promise<FaceFile> {
  const bytes = new Uint8Array(await readFile(file));
  const [face] = readFontFaces(bytes);
  if (!face) throw new Error(`${file} is not a font`);
  return { path: file, index: 0, bytes, face };
}

const allOfficeNames: ReadonlySet<string> = new Set(Object.values(officeNames).flat());
const usable = ({ names, embeddable }: FontFace): boolean =>
  embeddable && names.some((name) => allOfficeNames.has(name));

/**
 * The faces of a folder that answer to an office name and may be embedded. Files are read one by one and only
 * those of use are kept: the folder may be that of a whole system.
 */
async function facesIn(folder: string): Promise<readonly FaceFile[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => !entry.isDirectory() && /\.(ttf|otf|ttc)$/i.test(entry.name))
    .map((entry) => path.join(folder, entry.name))
    .sort();
  const found: FaceFile[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await readFile(file).catch(() => new Uint8Array()));
    readFontFaces(bytes).forEach((face, index) => {
      if (usable(face)) found.push({ path: file, index, bytes, face });
    });
  }
  return found;
}
