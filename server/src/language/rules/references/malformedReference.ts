import type { Use } from '../../model/facts.ts'
import { type Index, placeOf } from '../../model/index.ts'
import { hasPlaceholder, type Reference } from '../../model/reference.ts'
import { type Sentence, say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'

/** Braces around something that the parser cannot take apart: too many dots, nothing at all, or braces that do not close. */
export const malformedReference: FactRule = {
  code: 'malformed-reference',
  severity: 'error',
  facts: 'uses',
  check(use, index) {
    const { fault } = use.reference
    const message = fault && sentence(fault)
    if (!message || hasPlaceholder(use.text)) return
    const at = placeOf(use)
    const text = repaired(index, use)
    return { at, message, ...(text !== undefined && { fix: { title: say`Change to "${text}"`, at, change: { kind: 'value', text } } }) }
  },
}

function sentence(fault: NonNullable<Reference['fault']>): Sentence | undefined {
  switch (fault) {
    case 'dots':
      return say`A reference has one dot at most, as in {{scripts.my_script}}. An id that has a dot itself is written without braces.`
    case 'empty':
      return say`This reference names nothing. It should be {{type.id}}, {{id}} or the bare id.`
    case 'braces':
      return say`A reference has two braces on either side and nothing around them, as in {{scripts.my_script}}.`
    case 'spaces':
      return undefined
    default:
      return fault satisfies never
  }
}

/** What was meant, when something of this document shows it. */
function repaired(index: Index, { text, entity, reference }: Use): string | undefined {
  const inner = text.replace(/[{}]+/g, '').trim()
  const [last = '', type] = inner.split('.').reverse()
  const knows = (id: string) => index.find(entity, id).length > 0
  if (reference.fault === 'dots' && knows(reference.id)) return reference.id
  if (knows(inner)) return inner.includes('.') ? inner : `{{${inner}}}`
  return type !== undefined && knows(last) ? `{{${type}.${last}}}` : undefined
}
