import type { Context } from '../context.ts'
import { digitsOf } from '../exactJson.ts'
import { type JsonObject, objectIn, textIn } from '../json.ts'
import { checkEntity, lastName } from '../spec/checkEntity.ts'
import { takeInnerNodes } from '../spec/innerNodes.ts'
import type { ReadSpec } from '../spec/readSpec.ts'
import type { EntityRecord, Family } from '../store/records.ts'
import { withKnownIds } from './withKnownIds.ts'

/** A record about to be stored, with its place in the spec (`$.spec.workflows[0].nodes[1]`) and the one it replaces. */
export interface Grown {
  readonly record: EntityRecord
  readonly path: string
  readonly old?: EntityRecord
}

/** What is wrong, and where in the spec. */
export interface Misgrown {
  readonly path: string
  readonly message: string
}

export interface Ground {
  readonly context: Context
  readonly projectId: string
  readonly family: Family
  /** Where the first entity stands, as in `$.spec.nodes[0]`. */
  readonly path: string
  readonly holder?: NonNullable<EntityRecord['holder']>
  readonly scene?: string
  /** The record that an entity with this id, at this place, is to replace. */
  find(writtenId: string, family: Family, holder: EntityRecord['holder']): EntityRecord | undefined
  /** The id of an entity that replaces none. */
  newId(writtenId: string | undefined): string
}

interface Place {
  readonly entity: JsonObject
  readonly family: Family
  readonly path: string
  readonly holder?: NonNullable<EntityRecord['holder']>
  /** The path of what holds it in the workspace. */
  readonly folder?: string
}

/** Makes the records of a spec's first entity and of the nodes inside it; stops at the first thing that is wrong with one. */
export function grow(spec: ReadSpec, ground: Ground): readonly Grown[] | Misgrown {
  const { family, path, holder } = ground
  const folder = holder && ground.context.store.tables.entity.get(holder.id)?.path
  const grown: Grown[] = []
  const waiting: Place[] = [{ entity: spec.entity, family, path, ...(holder && { holder }), ...(folder !== undefined && { folder }) }]
  // Grows while it is gone through: what is inside an entity comes after it.
  for (const place of waiting) {
    const { world } = ground.context
    const trouble = checkEntity(place.entity, { world, projectId: ground.projectId, held: place.holder !== undefined })
    if (trouble !== undefined) return { path: place.path + trouble.path, message: trouble.message }
    const { own, inner } = takeInnerNodes(place.entity)
    const next = recordOf(own, place, ground, grown.length === 0 ? spec : undefined)
    grown.push(next)
    const { id, path: folderOfInner } = next.record
    for (const { node, slot, at, path: below } of inner) {
      waiting.push({ entity: node, family: 'node', path: next.path + below, holder: { id, slot, at }, folder: folderOfInner })
    }
  }
  return withKnownIds(grown)
}

/** `spec` is given for its first entity only. */
function recordOf(own: JsonObject, place: Place, ground: Ground, spec: ReadSpec | undefined): Grown {
  const { context, projectId, scene } = ground
  const { family, holder, path } = place
  const writtenId = digitsOf(own.id)
  const old = writtenId === undefined ? undefined : ground.find(writtenId, family, holder)
  const id = old?.id ?? ground.newId(writtenId)
  const name = textIn(own, 'name') ?? ''
  const now = context.clock()
  const record: EntityRecord = {
    id,
    family,
    projectId,
    name,
    path: pathOf(own, name, place.folder),
    owner: digitsOf(own.owner) ?? old?.owner ?? context.world.user.id,
    createTime: old?.createTime ?? now,
    modifyTime: now,
    kind: spec?.kind ?? 'Node',
    version: spec?.version ?? '1.1.0',
    entity: { ...own, id },
    body: spec?.body ?? {},
    ...(spec !== undefined && Object.keys(spec.metadata).length > 0 && { metadata: spec.metadata }),
    ...(writtenId !== undefined && writtenId !== id && { writtenId }),
    ...(holder && { holder }),
    ...(scene !== undefined && { scene }),
    ...(family === 'node' && spec?.edges !== undefined && { edges: spec.edges }),
    ...(old?.online !== undefined && { online: old.online }),
  }
  return { record, path, ...(old && { old }) }
}

/** Inside something else the written path does not matter, unless it leads there. */
function pathOf(entity: JsonObject, name: string, folder: string | undefined): string {
  const path = (textIn(objectIn(entity, 'script'), 'path') ?? '').replace(/^\/+|\/+$/g, '')
  const fits = lastName(path) === name && (folder === undefined || path.startsWith(`${folder}/`))
  if (fits) return path
  return folder === undefined ? name : `${folder}/${name}`
}
