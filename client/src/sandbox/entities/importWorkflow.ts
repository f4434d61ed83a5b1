import type { Context } from '../context.ts'
import { readSpec } from '../spec/readSpec.ts'
import type { EntityRecord } from '../store/records.ts'
import { type Change, put } from '../store/store.ts'
import { writtenKey } from '../store/tables.ts'
import { conflictOf } from './conflicts.ts'
import { type Grown, grow } from './grow.ts'

export type Import = { readonly workflowId: string; readonly changes: readonly Change[] } | { readonly error: string }

/**
 * What an import changes: the first workflow and every node inside it, each created, or updated when its id is known. All of it or
 * nothing. Nodes of the workflow that the spec does not name stay.
 */
export function importWorkflow(context: Context, projectId: string, text: string): Import {
  const spec = readSpec(text, 'workflow')
  const { entity } = context.store.tables
  const grown = grow(spec, {
    context,
    projectId,
    family: 'workflow',
    path: '$.spec.workflows[0]',
    find: (writtenId, family, holder) =>
      isServiceId(writtenId) ? entity.get(writtenId) : entity.find('written', writtenKey(projectId, family, holder?.id, writtenId))[0],
    newId: (writtenId) => (writtenId !== undefined && isServiceId(writtenId) ? writtenId : context.ids.entity()),
  })
  if ('message' in grown) return { error: `${grown.path}: ${grown.message}` }
  const trouble =
    grown.map(replacesAnother).find((found) => found !== undefined) ?? conflictOf(grown, context.store.tables) ?? context.checkSpec?.(text)
  if (trouble !== undefined) return { error: `${trouble.path}: ${trouble.message}` }
  return { workflowId: grown[0]?.record.id ?? '', changes: grown.map(({ record }) => put('entity', record)) }
}

/** Ids that the service itself could have given; any other is an author's word. */
function isServiceId(id: string): boolean {
  return /^\d{10,19}$/.test(id)
}

function replacesAnother({ record, old, path }: Grown): { path: string; message: string } | undefined {
  if (old === undefined) return undefined
  if (old.family !== record.family || old.projectId !== record.projectId)
    return { path, message: `the id ${old.id} belongs to something else` }
  if (!sameHolder(old, record)) return { path, message: `the node ${old.id} is in another workflow` }
  return undefined
}

function sameHolder(old: EntityRecord, record: EntityRecord): boolean {
  return old.holder?.id === record.holder?.id
}
