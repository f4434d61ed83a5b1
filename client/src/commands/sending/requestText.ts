import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { exactJson } from '../../cloud/call/exactJson.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import type { CallStep, Step } from '../../cloud/plan/step.ts'

type Speak = (words: Words) => string

/**
 * The request of a step for people to read, as JSON. Texts that hold JSON are opened up; ids keep their digits; where the answer to an earlier step
 * will stand, words say so. Credentials are no part of it: they are added when it is signed.
 */
export function requestText({ operation, input }: CallStep, steps: readonly Step[], speak: Speak): string {
  const { action, version, method } = operation
  const parameters = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, readable(value, steps, speak)]))
  return `${JSON.stringify({ action, version, method, parameters }, null, 2)}\n`
}

function readable(value: unknown, steps: readonly Step[], speak: Speak): unknown {
  if (typeof value === 'string') return opened(value)
  if (!isRecord(value)) return value
  return filled('$json' in value ? value.$json : value, steps, speak)
}

function filled(value: unknown, steps: readonly Step[], speak: Speak): unknown {
  if (Array.isArray(value)) return value.map((entry) => filled(entry, steps, speak))
  if (!isRecord(value)) return value
  const { $result, path } = value
  if (typeof $result === 'string' && typeof path === 'string') {
    const earlier = steps.find(({ id }) => id === $result)
    return speak(say`(${path} from the answer to “${earlier?.title ?? $result}”)`)
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filled(member, steps, speak)]))
}

/** `{"a":1}` as what it says. Text that is none of that stays. */
function opened(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return text
  try {
    return exactJson(text)
  } catch {
    return text
  }
}
