import { existsSync } from 'node:fs'
import { step } from './bootstrap/step.mjs'
import { type BundleOptions, bundle } from './bundle.ts'
import { inProject } from './paths.ts'

/** Generates what comes from the schemas, then writes `dist/`. */
export async function buildProject(options: BundleOptions): Promise<void> {
  await generate()
  await step('Bundling', () => bundle(options))
}

/** Generates the tables, validators and types that come from the schemas. */
export async function generate(): Promise<void> {
  if (!existsSync(inProject('build/schemas.ts'))) return
  const { buildSchemas } = await import(new URL('schemas.ts', import.meta.url).href)
  await step('Generating from the schemas', () => buildSchemas())
}
