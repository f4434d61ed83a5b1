import { parameters } from '../../schema/generated/parameters.ts'
import type { Schema } from '../../schema/schema.ts'
import type { Speak } from './speak.ts'

/** What a scheduling expression in a parameter's value stands for. */
export function parameterText(schema: Schema, text: string, speak: Speak): string[] {
  if (schema['x-format'] !== 'parameterExpression') return []
  return parameters
    .filter((parameter) => parameter.insert === text)
    .map((parameter) => `\`${text}\`: ${speak({ text: parameter.description, args: [] })}`)
}
