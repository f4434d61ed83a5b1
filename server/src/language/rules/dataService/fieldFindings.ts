import { hasPlaceholder } from '../../model/reference.ts'
import { type DataServiceField, dataServiceFields } from '../../schema/generated/dataServiceFields.ts'
import type { Visit } from '../../schema/walk.ts'
import { sentenceOf } from '../../sentence.ts'
import { isBlank, scalarText, type Value, valueAt } from '../../syntax/value.ts'
import { integerOf } from '../present.ts'
import type { Finding } from '../rule.ts'
import { modeOf } from './modeOf.ts'

/** A field of an API that is not as the data service demands it. What is absent or of another type is a matter of other rules. */
export function fieldFindings(api: Visit, name: DataServiceField['field']): Finding[] {
  const path = name.split('.')
  const value = valueAt(api.value, path)
  if (isBlank(value)) return []
  const broken = dataServiceFields.filter(
    (field) => field.field === name && (field.mode === undefined || field.mode === modeOf(api)?.mode) && !fits(value, field),
  )
  return broken.map(({ sentence }) => ({ at: path, message: sentenceOf(sentence) }))
}

function fits(value: Value | undefined, { pattern, least = -Infinity, most = Infinity }: DataServiceField): boolean {
  if (pattern !== undefined) {
    const text = scalarText(value)
    return text === undefined || hasPlaceholder(text) || new RegExp(pattern, 'i').test(text)
  }
  const number = Array.isArray(value) ? value.length : integerOf(value)
  return number === undefined || (number >= least && number <= most)
}
