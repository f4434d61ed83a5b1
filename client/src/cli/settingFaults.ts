import { closest } from '../../../server/src/language/closest.ts'
import { rules } from '../../../server/src/language/rules/all.ts'
import { isRecord, levels } from '../../../server/src/settings.ts'

export interface SettingFaults {
  /** What cannot be meant, a sentence each. */
  readonly wrong: readonly string[]
  /** Rules that this version does not have, a sentence each: another version may. */
  readonly unknown: readonly string[]
}

/** What a `.flowspecrc.json` says that has no effect. */
export function settingFaults(settings: unknown): SettingFaults {
  if (!isRecord(settings)) return { wrong: ['The settings are not an object.'], unknown: [] }
  const { rules: all, rulesByFile, $schema: _, ...others } = settings
  const wrong = Object.keys(others).map((key) => `There is no setting "${key}"${guess(key, ['rules', 'rulesByFile'])}`)
  const places: [string, unknown][] = [['rules', all]]
  if (isRecord(rulesByFile)) for (const [glob, own] of Object.entries(rulesByFile)) places.push([`rulesByFile["${glob}"]`, own])
  else if (rulesByFile !== undefined) wrong.push('"rulesByFile" is not an object of globs.')
  const unknown: string[] = []
  for (const [place, value] of places) {
    if (value === undefined) continue
    if (!isRecord(value)) wrong.push(`"${place}" is not an object of rules and their levels.`)
    else
      for (const [code, level] of Object.entries(value)) {
        if (!codes.includes(code)) unknown.push(`There is no rule "${code}"${guess(code, codes)}`)
        if (!levels.includes(String(level)))
          wrong.push(`The level of "${code}" is ${JSON.stringify(level)}; it can be ${levels.join(', ')}.`)
      }
  }
  return { wrong, unknown }
}

const codes: readonly string[] = rules.map(({ code }) => code)

function guess(text: string, candidates: readonly string[]): string {
  const meant = closest(text, candidates)
  return meant === undefined ? '.' : `. Did you mean "${meant}"?`
}
