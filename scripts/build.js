'use strict';

// Builds dist/: the server by tsc, the widget by esbuild.
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');

execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

if (existsSync(path.join(root, 'src/widget/widget.ts'))) {
  require('esbuild').buildSync({
    absWorkingDir: root,
    entryPoints: ['src/widget/widget.ts'],
    outfile: 'dist/widget.js',
    bundle: true,
    minify: true,
    target: 'es2019',
    format: 'iife',
  });
}
