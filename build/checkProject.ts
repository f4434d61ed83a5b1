import { step } from './bootstrap/step.mjs'
import { inProject } from './paths.ts'
import { program } from './program.ts'

/** Checks the types of all parts, and lint and format; with `fix`, repairs what the linter can. A finding is a Failure. */
export async function checkProject({ fix }: { readonly fix: boolean }): Promise<void> {
  await step('Checking types', () => program(process.execPath, [inProject('node_modules/typescript/bin/tsc'), '-b', '--pretty', 'false']))
  const biome = inProject('node_modules/@biomejs/biome/bin/biome')
  await step('Checking lint and format', () => program(process.execPath, [biome, 'check', ...(fix ? ['--write'] : [])]))
}
