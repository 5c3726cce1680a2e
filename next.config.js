/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Loading every page at the start took half a second of the first answer; each loads when first asked for.
  experimental: { preloadEntriesOnStart: false },
  // Native and WebAssembly packages stay out of the bundle: the bundler cannot follow their glue.
  serverExternalPackages: [
    'libsql',
    'piscina',
    '@myriaddreamin/typst-ts-web-compiler',
    'better-auth',
    'kysely',
    'word-extractor',
  ],
  // `npm test` checks the types of everything; a person who only starts Shibao need not wait for it again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
