import { renderValue } from '../../server/src/language/syntax/render.ts'

export type SpecForm = 'json' | 'yaml'

/** A document as text in one of the forms, over several lines, with a line feed at its end. */
export function specText(value: unknown, form: SpecForm): string {
  return `${renderValue(value, { form, flow: false, indent: '', unit: '  ' }).trimEnd()}\n`
}
