import type { Path } from '../../problem.ts'
import { say, sentenceOf } from '../../sentence.ts'
import { isAbsent, isBlank, isObject, type Value, type ValueObject, valueAt } from '../../syntax/value.ts'
import { quoted } from '../present.ts'
import type { EntityRule } from '../rule.ts'
import { modeOf } from './modeOf.ts'

/** The data service creates no API without these: what every API, parameter and result has, and what the mode of the API cannot do without. */
export const incompleteApi: EntityRule = {
  code: 'incomplete-api',
  severity: 'error',
  on: ['dataServiceApi', 'dataServiceParameter', 'dataServiceResult'],
  check(visit) {
    const { value, schema, parent } = visit
    const always = byPlace(value, schema.required ?? [], []).map(({ at, keys }) => ({
      at,
      message: say`${sentenceOf(schema.title ?? '')} needs ${quoted(keys)}.`,
    }))
    const mode = parent ? undefined : modeOf(visit)
    if (!mode) return always
    const inMode = byPlace(value, mode.needs, ['mode']).map(({ at, keys }) => ({
      at,
      message: say`An API of mode ${mode.mode} needs ${quoted(keys)}.`,
    }))
    return [...always, ...inMode]
  },
}

/** Those of the fields that are missing, by the nearest place that is there, or else `above`. */
function byPlace(value: ValueObject, fields: readonly string[], above: Path): { readonly at: Path; readonly keys: readonly string[] }[] {
  const places = new Map<string, { at: Path; keys: string[] }>()
  for (const field of fields) {
    const at = missingAt(value, field.split('.'), above)
    if (!at) continue
    const known = places.get(at.join('.'))
    if (known) known.keys.push(field)
    else places.set(at.join('.'), { at, keys: [field] })
  }
  return [...places.values()]
}

function missingAt(value: ValueObject, path: readonly string[], above: Path): Path | undefined {
  const found = valueAt(value, path)
  if (!isEmpty(found)) return undefined
  if (found !== undefined) return path
  const [outer = ''] = path
  if (path.length === 1 || isAbsent(value[outer])) return above
  // Something of another type stands there, which is another fault.
  return isObject(value[outer]) ? [outer] : undefined
}

function isEmpty(value: Value | undefined): boolean {
  return isBlank(value) || (Array.isArray(value) && value.length === 0)
}
