import { isObject, scalarText, type Value } from '../syntax/value.ts'
import type { Index } from './index.ts'
import { parseReference } from './reference.ts'

/**
 * The name of a node output that is written in place, or as a reference to one that stands elsewhere. A text that refers to nothing in the document
 * is the name itself, as the parser takes it. Undefined where no name is given.
 */
export function outputName(output: Value | undefined, index: Index): string | undefined {
  if (isObject(output)) return scalarText(output.data)
  if (typeof output !== 'string') return undefined
  const definition = index.find('nodeOutput', parseReference(output).id).at(-1)
  return definition ? definition.data : output
}
