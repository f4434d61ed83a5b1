import { step } from './bootstrap/step.mjs'
import { inProject } from './paths.ts'
import { program } from './program.ts'

const vsce = inProject('node_modules/@vscode/vsce/vsce')

/** Packs what `.vscodeignore` lets through into a VSIX at the given path. `dist/` must have been built. */
export async function packageExtension(file: string): Promise<void> {
  // The bundles are complete, so nothing of node_modules belongs into the package.
  await step('Packaging', () => program(process.execPath, [vsce, 'package', '--no-dependencies', '--skip-license', '--out', file]))
}
