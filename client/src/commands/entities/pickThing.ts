import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { dataService } from '../../cloud/operations/dataService.ts'
import type { ApiDraft } from '../../cloud/operations/dataServiceShapes.ts'
import { node } from '../../cloud/operations/node.ts'
import type { ListOperation } from '../../cloud/operations/operation.ts'
import { resource } from '../../cloud/operations/resource.ts'
import type { Row } from '../../cloud/operations/shapes.ts'
import { udf } from '../../cloud/operations/udf.ts'
import { workflow } from '../../cloud/operations/workflow.ts'
import { type Position, page, type RowPage } from '../../cloud/paging/page.ts'
import type { SpecEntity, SpecKind } from '../../specOf.ts'
import type { Tools } from '../../tools.ts'
import type { Workspace } from '../../workspace.ts'
import { pickListed } from '../pickListed.ts'

interface Listed {
  readonly label: Words
  readonly icon: string
  readonly title: Words
  readonly page: (workspace: Workspace, from?: Position) => Promise<RowPage<Found>>
}

interface Found {
  readonly entity: SpecEntity
  readonly description: string
}

/** The kinds of things that are described by a document, as the service lists them. */
const kinds: readonly Listed[] = [
  {
    label: say`Workflow`,
    icon: 'type-hierarchy',
    title: say`Which workflow?`,
    page: listing('workflow', workflow.list, { Type: 'CycleWorkflow' }),
  },
  {
    label: say`Manual workflow`,
    icon: 'type-hierarchy-sub',
    title: say`Which workflow?`,
    page: listing('workflow', workflow.list, { Type: 'ManualWorkflow' }),
  },
  { label: say`Node`, icon: 'symbol-event', title: say`Which node?`, page: listing('node', node.list) },
  { label: say`Resource`, icon: 'file-code', title: say`Which resource?`, page: listing('resource', resource.list) },
  { label: say`Function`, icon: 'symbol-method', title: say`Which function?`, page: listing('function', udf.list) },
  {
    label: say`Data Service API`,
    icon: 'globe',
    title: say`Which API?`,
    async page({ call, id }, from) {
      const { rows, ...rest } = await page(call, dataService.list, { ProjectId: id }, from)
      return { ...rest, rows: rows.map(foundApi) }
    },
  },
]

function listing<I extends { readonly ProjectId: string }>(
  kind: SpecKind,
  operation: ListOperation<I, Row>,
  more?: Omit<I, 'ProjectId'>,
): Listed['page'] {
  return async ({ call, id }, from) => {
    const { rows, ...rest } = await page(call, operation, { ...more, ProjectId: id } as I, from)
    const found = ({ Id, Name, Script }: Row): Found => ({ entity: { kind, id: Id, name: Name }, description: Script?.Path ?? '' })
    return { ...rest, rows: rows.map(found) }
  }
}

function foundApi({ ApiId, ApiName, ApiPath = '' }: ApiDraft): Found {
  return { entity: { kind: 'api', id: ApiId, name: ApiName }, description: ApiPath }
}

/** One of the things in the workspace: its kind first, which costs nothing, then the thing, by one call. Rejects with a CloudError. */
export async function pickThing({ ui, workspace }: Tools): Promise<SpecEntity | undefined> {
  const choices = kinds.map((value) => ({ label: value.label, icon: value.icon, value }))
  const kind = await ui.pick({ title: say`What is the document to be made from?`, choices })
  return (
    kind &&
    pickListed(ui, {
      title: kind.title,
      placeholder: say`Type a part of the name`,
      page: (from) => kind.page(workspace, from),
      choices: (rows) => rows.map(({ entity, description }) => ({ label: entity.name, description, value: entity })),
    })
  )
}
