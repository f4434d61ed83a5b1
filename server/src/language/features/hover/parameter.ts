import { parameterExpressions, parameterForm } from '../../model/parameters.ts'
import type { Schema } from '../../schema/schema.ts'
import { sentenceOf } from '../../sentence.ts'
import type { Speak } from '../speak.ts'

/** What the scheduling expressions in a parameter's value stand for. */
export function parameterText(schema: Schema, text: string, speak: Speak): string[] {
  if (schema['x-format'] !== 'parameterExpression') return []
  return parameterExpressions(text).flatMap((expression) => {
    const form = parameterForm(expression)
    return form ? `\`${expression.text}\`: ${speak(sentenceOf(form.description))} (\`${speak(sentenceOf(form.example))}\`)` : []
  })
}
