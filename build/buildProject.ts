import { step } from './bootstrap/step.mjs'
import { type BundleOptions, bundle } from './bundle.ts'
import { updateRuleSettings } from './ruleSettings.ts'
import { buildSchemas } from './schemas.ts'

/** Generates what comes from the schemas, then writes `dist/`. */
export async function buildProject(options: BundleOptions): Promise<void> {
  await generate()
  await step('Bundling', () => bundle(options))
}

/** Generates the tables, validators and types that come from the schemas, and the list of rules in the settings. */
export async function generate(): Promise<void> {
  await step('Generating from the schemas', buildSchemas)
  await updateRuleSettings()
}
