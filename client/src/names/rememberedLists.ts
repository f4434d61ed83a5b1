import type { NameList, WorkspaceNames } from '../../../server/src/language/model/workspaceNames.ts'
import type { Memory } from '../tools.ts'

export type Lists = WorkspaceNames['lists']

const key = 'flowspec.names'

/** Workspaces whose lists are kept: the last ones. */
const limit = 3

/** The lists of a workspace as they were remembered, perhaps by another version. `workspace`: what tells it from all others. */
export function recallLists(memory: Memory, workspace: string): Lists {
  return shelves(memory).find((shelf) => shelf.workspace === workspace)?.lists ?? {}
}

export async function rememberLists(memory: Memory, workspace: string, lists: Lists): Promise<void> {
  const others = shelves(memory).filter((shelf) => shelf.workspace !== workspace)
  await memory.set(key, [{ workspace, lists }, ...others].slice(0, limit))
}

interface Shelf {
  readonly workspace: string
  readonly lists: Lists
}

function shelves(memory: Memory): readonly Shelf[] {
  const known = memory.get(key)
  return Array.isArray(known) ? known.filter(isShelf) : []
}

function isShelf(value: unknown): value is Shelf {
  return isRecord(value) && typeof value.workspace === 'string' && isRecord(value.lists) && Object.values(value.lists).every(isList)
}

function isList(value: unknown): value is NameList {
  return isRecord(value) && typeof value.checkedAt === 'number' && typeof value.complete === 'boolean' && Array.isArray(value.entries)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
