import picomatch from 'picomatch'
import type { Level } from './language/features/diagnostics.ts'

/** Settings under `flowspec.` in an editor, and the content of a `.flowspecrc.json`. */
export interface Settings {
  /** Level of rules by code. */
  readonly rules: Readonly<Record<string, Level>>
  /** The same for files that match a glob, stronger than `rules`; later entries win. */
  readonly rulesByFile: Readonly<Record<string, Readonly<Record<string, Level>>>>
}

export const levels: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies Level[]

/** Reads settings as they come from outside; what is not understood is left out. */
export function readSettings(value: unknown): Settings {
  const { rules, rulesByFile } = recordOf(value)
  return {
    rules: levelsOf(rules),
    rulesByFile: Object.fromEntries(Object.entries(recordOf(rulesByFile)).map(([glob, own]) => [glob, levelsOf(own)])),
  }
}

/** The level that the settings give a rule in the file at `path` (with `/`, relative to the workspace or absolute). */
export function levelsFor({ rules, rulesByFile }: Settings, path: string): (code: string) => Level | undefined {
  const own = Object.entries(rulesByFile).filter(([glob]) => picomatch.isMatch(path, [glob, `**/${glob}`], { dot: true }))
  const merged: Record<string, Level> = Object.assign({}, rules, ...own.map(([, levelsOfFile]) => levelsOfFile))
  return (code) => (Object.hasOwn(merged, code) ? merged[code] : undefined)
}

function levelsOf(value: unknown): Record<string, Level> {
  return Object.fromEntries(Object.entries(recordOf(value)).filter((entry): entry is [string, Level] => levels.includes(String(entry[1]))))
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
