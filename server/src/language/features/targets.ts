import type { Position } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import type { Use } from '../model/facts.ts'
import { filedIn, indexOf, placeOf } from '../model/index.ts'
import { parseReference } from '../model/reference.ts'
import type { Place } from '../problem.ts'
import { schemaAt } from '../schema/lookup.ts'
import { pointAt } from '../syntax/point.ts'
import { blockValue } from '../syntax/tree.ts'
import { scalarText, type Value, valueAt } from '../syntax/value.ts'

/** What is meant by a name: all places where it is defined, and all where it is used. */
export interface Target {
  readonly name: string
  /** An entity's schema name, or "output" for the name of an output. */
  readonly entity: string
  readonly definitions: readonly Place[]
  readonly uses: readonly Place[]
}

/** What the text at a position names, be it the definition itself or a use of it. */
export function targetAt(document: FlowDocument, position: Position): Target | undefined {
  const point = pointAt(document, position)
  const schema = point?.facet === 'value' ? schemaAt(point.block.role, point.path) : undefined
  const text = point && scalarText(valueAt(blockValue(point.block), point.path) as Value)
  if (!point || !schema || text === undefined) return undefined
  if (schema['x-output']) return outputTarget(document, text)
  if (schema['x-reference'] !== undefined) return entityTarget(document, schema['x-reference'], parseReference(text).id)
  if (!schema['x-id']) return undefined
  const owner = schemaAt(point.block.role, point.path.slice(0, -1))?.['x-entity']
  return owner === undefined ? undefined : entityTarget(document, owner, text)
}

function outputTarget(document: FlowDocument, name: string): Target {
  const definitions = indexOf(document)
    .publishersOf(name)
    .map((published) => placeOf(published))
  return { name, entity: 'output', definitions, uses: usesIn(document, (use) => use.entity === 'nodeOutput' && use.text === name) }
}

function entityTarget(document: FlowDocument, entity: string, id: string): Target {
  const definitions = indexOf(document)
    .find(entity, id)
    .map(({ block, path }) => placeOf({ block, path: [...path, 'id'] }))
  return { name: id, entity, definitions, uses: usesIn(document, (use) => use.entity === entity && use.reference.id === id) }
}

function usesIn(document: FlowDocument, isMeant: (use: Use) => boolean): Place[] {
  const places: Place[] = []
  for (const { facts } of filedIn(document)) for (const use of facts.uses) if (isMeant(use)) places.push(placeOf(use))
  return places
}
