import { scalarText, type ValueObject } from '../../syntax/value.ts'

/** The type of a trigger in lower case, as readers compare it; undefined when it has none. */
export function triggerType(trigger: ValueObject): string | undefined {
  return trigger.type === undefined ? undefined : scalarText(trigger.type)?.toLowerCase()
}
