import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: [
      'app/**/*.test.ts',
      'lib/**/*.test.ts',
      'components/**/*.test.ts',
      'scripts/**/*.test.ts',
      'templates/**/*.test.ts',
    ],
    environment: 'node',
    // The files share the modules of their process: reading them anew for each file took more than half of the time.
    isolate: false,
    testTimeout: 60_000,
  },
});
