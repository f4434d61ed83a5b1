import { step } from './bootstrap/step.mjs'
import { inProject } from './paths.ts'
import { program } from './program.ts'

const vsce = inProject('node_modules/@vscode/vsce/vsce')

/** Packs what `.vscodeignore` lets through into a VSIX at the given path. `dist/` must have been built. */
export async function packageExtension(file: string): Promise<void> {
  // The bundles are complete, so nothing of node_modules belongs into the package.
  // Nor do links of the README lead to a repository.
  const options = ['--no-dependencies', '--skip-license', '--no-rewrite-relative-links', '--out', file]
  await step('Packaging', () => program(process.execPath, [vsce, 'package', ...options]))
}
