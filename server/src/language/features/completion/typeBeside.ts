import type { NamePlace } from '../../model/workspaceNames.ts'
import { renderScalar } from '../../syntax/render.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject, valueAt } from '../../syntax/value.ts'
import type { Pen } from './insertion.ts'

/**
 * The `type` of a data source, to be written behind its name: on a line of its own where the name has one. Empty where there is a type already, or the
 * name stands in some unusual way.
 */
export function typeBeside({ cursor, document, range, style }: Pen, type: string | undefined, { lists, by }: NamePlace): string {
  const around = valueAt(blockValue(cursor.block), cursor.path.slice(0, -1))
  if (type === undefined || lists[0] !== 'dataSources' || by !== 'name' || !isObject(around) || Object.hasOwn(around, 'type')) return ''
  const line = document.slice(document.offsetAt({ line: range.start.line, character: 0 }), document.offsetAt(range.start))
  const indent = /^(\s*(?:-\s+)*)["']?name["']?\s*:\s*$/.exec(line)?.[1]?.replaceAll('-', ' ')
  const value = renderScalar(type, style)
  if (style.form === 'json') return `,${indent === undefined ? ' ' : `\n${indent}`}"type": ${value}`
  if (style.flow) return `, type: ${value}`
  return indent === undefined ? '' : `\n${indent}type: ${value}`
}
