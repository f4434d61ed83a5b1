import { node } from '../../cloud/operations/node.ts'
import type { Call } from '../../cloud/operations/operation.ts'
import { resource } from '../../cloud/operations/resource.ts'
import type { Row } from '../../cloud/operations/shapes.ts'
import { udf } from '../../cloud/operations/udf.ts'
import { workflow } from '../../cloud/operations/workflow.ts'
import type { RowPage } from '../../cloud/paging/page.ts'
import { type PagesOptions, pages } from '../../cloud/paging/pages.ts'
import type { Entity } from '../../entity.ts'
import type { Workspace } from '../../workspace.ts'
import { folderIn } from './folderIn.ts'

export type NamedKind = 'workflow' | 'node' | 'resource' | 'function'

interface Search {
  readonly ProjectId: string
  readonly Name: string
}

type Rows = AsyncGenerator<RowPage<Row>, void>

const lists: Readonly<Record<NamedKind, (call: Call, search: Search, options: PagesOptions, manual: boolean) => Rows>> = {
  workflow: (call, search, options, manual) =>
    pages(call, workflow.list, { ...search, ...(manual && { Type: 'ManualWorkflow' as const }) }, options),
  node: (call, search, options) => pages(call, node.list, search, options),
  resource: (call, search, options) => pages(call, resource.list, search, options),
  function: (call, search, options) => pages(call, udf.list, search, options),
}

/**
 * The thing of exactly this name: names are unique in a workspace. One call, since the service searches for names that hold this one; further calls
 * only when more than a hundred do. Manual workflows have a list of their own.
 */
export async function thereByName(
  { call, id }: Pick<Workspace, 'call' | 'id'>,
  kind: NamedKind,
  name: string,
  { manual = false, signal }: { readonly manual?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Row | undefined> {
  const options = { maxCalls: 5, ...(signal && { signal }) }
  for await (const { rows } of lists[kind](call, { ProjectId: id, Name: name }, options, manual)) {
    const found = rows.find((row) => row.Name === name)
    if (found) return found
  }
  return undefined
}

export function entityOf(kind: NamedKind, { Id, Name, Script }: Row, container?: Entity['container']): Entity {
  return { kind, id: Id, name: Name, folder: folderIn(Script?.Path ?? '', Name), ...(container && { container }) }
}
