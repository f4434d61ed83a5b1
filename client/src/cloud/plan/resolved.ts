import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import type { Results } from './runPlan.ts'
import { isRecord } from './specDocument.ts'
import type { Result, Value } from './step.ts'

/**
 * The input of a step with the results that it refers to put in, and JSON turned into text. Throws a CloudError when a step has not answered what
 * the plan counts on.
 */
export function resolved(input: Readonly<Record<string, Value>>, results: Results): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      isJson(value) ? JSON.stringify(filled(value.$json, results)) : filled(value, results),
    ]),
  )
}

export function resultOf({ $result, path }: Result, results: Results): unknown {
  const value = path.split('.').reduce((inner: unknown, key) => (isRecord(inner) ? inner[key] : undefined), results[$result])
  if (value !== undefined) return value
  const message = say`The step "${$result}" was answered without "${path}", which the next one needs.`
  throw new CloudError({ kind: 'unreadable', code: 'UnexpectedAnswer', message, mayHaveHappened: false })
}

function filled(value: unknown, results: Results): unknown {
  if (Array.isArray(value)) return value.map((entry) => filled(entry, results))
  if (!isRecord(value)) return value
  if (isResult(value)) return resultOf(value, results)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filled(member, results)]))
}

function isJson(value: Value): value is Extract<Value, { $json: unknown }> {
  return typeof value === 'object' && '$json' in value
}

function isResult(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Result {
  return typeof value.$result === 'string' && typeof value.path === 'string'
}
