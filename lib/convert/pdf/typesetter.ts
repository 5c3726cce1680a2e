import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import init, {
  type InitOutput,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import { type FaceFile, type FaceFiles, findFaceFiles } from '../fonts/face-files';
import type { FaceRole } from '../layout/faces';

/** Typst with the report's layout and faces loaded. */
export type Typesetter = {
  readonly faces: FaceFiles;
  /** The PDF of /data.json; throws with Typst's own words when the layout fails. */
  readonly typeset: (data: object) => Uint8Array;
  /** Bytes of WebAssembly memory in use; it never shrinks. */
  readonly memory: () => number;
};

const wasmFile = '@myriaddreamin/typst-ts-web-compiler/wasm';
const pdfFormat = 1;
const fullDiagnostics = 3;

let engine: Promise<InitOutput> | null = null;

const startEngine = (root: string): Promise<InitOutput> => {
  engine ??= readFile(createRequire(path.join(root, 'package.json')).resolve(wasmFile)).then((bytes) =>
    init({ module_or_path: bytes }),
  );
  return engine;
};

/** Loads engine, layout and faces; `root` is the folder of the product's package.json. */
export async function createTypesetter(root: string, fontDir: string | null): Promise<Typesetter> {
  const [{ memory }, found, layout] = await Promise.all([
    startEngine(root),
    findFaceFiles(root, fontDir),
    readFile(path.join(root, 'lib/convert/pdf/report.typ'), 'utf8'),
  ]);
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const compiler = await builder.build();
  const { faces, families } = await loadFaces(compiler, found);
  compiler.add_source('/report.typ', layout);
  return {
    faces,
    typeset: (data) => typeset(compiler, { ...data, fonts: families }),
    memory: () => memory.buffer.byteLength,
  };
}

type FontInfo = { readonly info: readonly { readonly family: string }[] };
type Families = Readonly<Record<FaceRole, readonly string[]>>;

/** Hands the faces to Typst; gives those it can set, and the family names under which it knows them. */
async function loadFaces(
  compiler: TypstCompiler,
  faces: FaceFiles,
): Promise<{ readonly faces: FaceFiles; readonly families: Families }> {
  const resolver = new TypstFontResolverBuilder();
  const known = new Map<string, readonly string[]>();
  const familyOf = ({ path: file, bytes, index }: FaceFile): string | undefined => {
    if (!known.has(file)) known.set(file, addFile(resolver, bytes));
    return known.get(file)?.[index];
  };
  const chain = (role: FaceRole) => {
    const set = faces[role].flatMap((face) => {
      const family = familyOf(face);
      return family === undefined ? [] : [{ face, family }];
    });
    if (set.length === 0) throw new Error(`no face for ${role} can be set`);
    return set;
  };
  const chains = {
    fang: chain('fang'),
    kai: chain('kai'),
    hei: chain('hei'),
    song: chain('song'),
    biao: chain('biao'),
  };
  compiler.set_fonts(await resolver.build());
  return {
    faces: mapRoles(chains, ({ face }) => face),
    families: mapRoles(chains, ({ family }) => family),
  };
}

function mapRoles<From, To>(
  { fang, kai, hei, song, biao }: Readonly<Record<FaceRole, readonly From[]>>,
  to: (from: From) => To,
): Readonly<Record<FaceRole, readonly To[]>> {
  return { fang: fang.map(to), kai: kai.map(to), hei: hei.map(to), song: song.map(to), biao: biao.map(to) };
}

/** The families of the faces in a file, in order; none when Typst cannot read it. */
function addFile(resolver: TypstFontResolverBuilder, bytes: Uint8Array): readonly string[] {
  try {
    const { info } = resolver.get_font_info(bytes) as FontInfo;
    if (info.length > 0) resolver.add_raw_font(bytes);
    return info.map(({ family }) => family);
  } catch {
    return [];
  }
}

type Artifact = {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string; readonly severity: string }[];
};

function typeset(compiler: TypstCompiler, data: object): Uint8Array {
  compiler.map_shadow('/data.json', new TextEncoder().encode(JSON.stringify(data)));
  const world = compiler.snapshot('/', '/report.typ', []);
  try {
    const { result, diagnostics } = world.get_artifact(pdfFormat, fullDiagnostics) as Artifact;
    if (!result) throw new Error(diagnostics?.map(({ message }) => message).join('; ') ?? 'no result');
    return result;
  } finally {
    world.free();
    compiler.unmap_shadow('/data.json');
    compiler.reset();
  }
}
