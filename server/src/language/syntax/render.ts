import type { Form } from '../document/block.ts'
import { yamlBlock, yamlScalar } from './yaml.ts'

/** How a value is to be written at its place. */
export interface Style {
  readonly form: Form
  /** Inside braces or brackets. */
  readonly flow: boolean
  /** White space in front of every line but the first. */
  readonly indent: string
  /** One step of indentation. */
  readonly unit: string
}

/** A scalar as the form writes it; `quotes` are kept where the token has them already. */
export function renderScalar(value: string | number | boolean | null, style: Style, quotes?: '"' | "'"): string {
  if (style.form === 'json') return JSON.stringify(value)
  if (typeof value === 'string' && quotes === '"') return JSON.stringify(value)
  if (typeof value === 'string' && quotes === "'") return `'${value.replaceAll("'", "''")}'`
  return yamlScalar(value, style.flow)
}

/** Any value: over several lines in JSON and in YAML's block style, on one line inside YAML's brackets. */
export function renderValue(value: unknown, style: Style): string {
  if (style.form === 'json') return onLines(JSON.stringify(value, null, style.unit), style.indent)
  if (style.flow) return inBrackets(value)
  return onLines(yamlBlock(value), style.indent)
}

/** A value whose strings hold LSP snippet placeholders, as a snippet: a form must not double the backslashes of the snippet syntax. */
export function renderSnippet(value: unknown, style: Style): string {
  const text = renderValue(value, style)
  return style.form === 'json' ? text.replace(/\\\\(?=[$}\\])/g, '\\') : text
}

function onLines(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`)
}

function inBrackets(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(', ')}]`
  if (typeof value !== 'object' || value === null) return yamlScalar(value as string, true)
  return `{ ${Object.entries(value)
    .map(([key, member]) => `${key}: ${inBrackets(member)}`)
    .join(', ')} }`
}
