import type { Context } from '../context.ts'
import { objectIn } from '../json.ts'
import { invalid } from '../spec/readSpec.ts'
import type { EntityRecord, Family } from '../store/records.ts'
import { type Change, put } from '../store/store.ts'
import { conflictOf } from './conflicts.ts'
import { findEntity } from './findEntity.ts'

interface Place {
  readonly Id: string
  readonly ProjectId: string
}

/** `Path` is the folder, without the name. */
export function moveEntity(context: Context, family: Family, { Id, ProjectId, Path }: Place & { Path: string }): void {
  const old = findEntity(context, family, Id, ProjectId)
  const folder = Path.replace(/^\/+|\/+$/g, '')
  change(context, old, old.name, folder === '' ? old.name : `${folder}/${old.name}`)
}

export function renameEntity(context: Context, family: Family, { Id, ProjectId, Name }: Place & { Name: string }): void {
  const old = findEntity(context, family, Id, ProjectId)
  if (Name.includes('/') || Name.includes('\n')) throw invalid(`name ${JSON.stringify(Name)} holds a slash or line feed`)
  change(context, old, Name, [...old.path.split('/').slice(0, -1), Name].join('/'))
}

function change(context: Context, old: EntityRecord, name: string, path: string): void {
  const record = { ...old, name, entity: { ...old.entity, name }, modifyTime: context.clock() }
  const conflict = conflictOf([{ record: { ...record, path }, path: '' }], context.store.tables)
  if (conflict !== undefined) throw invalid(conflict.message)
  context.store.commit(withPath(record, path, context))
}

/** The record at another path, and with it what it holds. */
export function withPath(record: EntityRecord, path: string, context: Context): Change[] {
  const before = record.path
  const { entity } = record
  const script = { ...objectIn(entity, 'script'), path }
  const moved = put('entity', { ...record, path, entity: { ...entity, script } })
  if (before === path) return [moved]
  const inner = context.store.tables.entity.find('holder', record.id).flatMap((node) => {
    const below = node.path.startsWith(`${before}/`) ? path + node.path.slice(before.length) : node.path
    return withPath(node, below, context)
  })
  return [moved, ...inner]
}
