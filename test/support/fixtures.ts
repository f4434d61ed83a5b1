import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Form } from '../../server/src/language/document/block.ts'

export interface Fixture {
  readonly name: string
  readonly form: Form
  readonly text: string
}

/** Documents of our own with nothing wrong in them: every layout and every section that real ones have. */
export function fixtures(): readonly Fixture[] {
  const folder = fileURLToPath(new URL('../fixtures/', import.meta.url))
  return readdirSync(folder)
    .filter((name) => /\.(?:json|yaml)$/.test(name))
    .map((name) => ({ name, form: name.endsWith('.json') ? 'json' : 'yaml', text: readFileSync(folder + name, 'utf8') }))
}
