import { parameterExpressions, parameterForm } from '../../model/parameters.ts'
import type { Schema } from '../../schema/schema.ts'
import { say, sentenceOf } from '../../sentence.ts'
import type { Speak } from '../speak.ts'

/** What the scheduling expressions in a parameter's value stand for. */
export function parameterText(schema: Schema, text: string, speak: Speak): string[] {
  if (schema['x-format'] !== 'parameterExpression') return []
  return parameterExpressions(text).flatMap((expression) => {
    const form = parameterForm(expression)
    if (!form) return []
    const [code, example] = [`\`${expression.text}\``, `\`${speak(sentenceOf(form.example))}\``]
    return speak(say`${code}: ${sentenceOf(form.description)} (${example})`)
  })
}
