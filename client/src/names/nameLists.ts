import type { NameEntry, NameKind } from '../../../server/src/language/model/workspaceNames.ts'
import { dataServiceGroup } from '../cloud/operations/dataService.ts'
import { type DataSource, dataSource } from '../cloud/operations/dataSource.ts'
import { node } from '../cloud/operations/node.ts'
import type { Call, ListOperation } from '../cloud/operations/operation.ts'
import { resource } from '../cloud/operations/resource.ts'
import { resourceGroup } from '../cloud/operations/resourceGroup.ts'
import type { Row } from '../cloud/operations/shapes.ts'
import { udf } from '../cloud/operations/udf.ts'
import { workflow } from '../cloud/operations/workflow.ts'
import { pages } from '../cloud/paging/pages.ts'

/** The entries of a workspace's list, page by page, each by one call. Rejects with a CloudError. */
export type ReadPages = (call: Call, workspace: string, maxCalls: number) => AsyncIterable<NamePage>

export interface NamePage {
  readonly entries: readonly NameEntry[]
  /** There are more behind this page. */
  readonly more: boolean
}

/** Where each list comes from, and what of it is kept: names, and nothing that a row says about connections. */
export const nameLists: Readonly<Record<NameKind, ReadPages>> = {
  dataSources: from(dataSource.list, inProject, ({ Name, Type, DataSource }) => sourceEntries(Name, Type, DataSource)),
  computeResources: from(dataSource.computeResources, inProject, ({ Name, Type, ComputeResource }) =>
    sourceEntries(Name, Type, ComputeResource),
  ),
  resourceGroups: from(
    resourceGroup.list,
    (ProjectId) => ({
      ProjectId,
      ResourceGroupTypes: ['CommonV2', 'ExclusiveScheduler', 'ExclusiveDataIntegration', 'ExclusiveDataService'],
    }),
    ({ Id, Name, ResourceGroupType, Remark }) => [entry(Name, Id, { type: ResourceGroupType, description: Remark })],
  ),
  resources: from(resource.list, inProject, (row) => [rowEntry(row, row.Type)]),
  functions: from(udf.list, inProject, (row) => [rowEntry(row, row.Type)]),
  // Without the manual ones, which nothing can depend on and whose list would be one more call.
  workflows: from(workflow.list, inProject, (row) => [rowEntry(row, row.Type)]),
  nodes: from(node.list, inProject, (row) => [
    {
      ...rowEntry(row, row.Script?.Runtime?.Command),
      outputs: (row.Outputs?.NodeOutputs ?? []).flatMap(({ Data }) => (Data === undefined || Data === '' ? [] : [Data])),
    },
  ]),
  apiGroups: from(dataServiceGroup.list, inProject, ({ GroupName, GroupId, Description }) => [
    entry(GroupName, GroupId, { description: Description }),
  ]),
}

function inProject(ProjectId: string) {
  return { ProjectId }
}

function from<I, Row>(
  operation: ListOperation<I, Row>,
  inputFor: (workspace: string) => NoInfer<I>,
  entriesOf: (row: Row) => readonly NameEntry[],
): ReadPages {
  return async function* (call, workspace, maxCalls) {
    for await (const { rows, next } of pages(call, operation, inputFor(workspace), { maxCalls })) {
      yield { entries: rows.flatMap(entriesOf), more: next !== undefined }
    }
  }
}

type Facts = { readonly [K in keyof NameEntry]?: NameEntry[K] | undefined }

/** What the service left empty is left out. */
function entry(name: string, id: string, facts: Facts): NameEntry {
  const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== '')
  return { name, id, ...Object.fromEntries(told) }
}

function rowEntry({ Name, Id, Description, Owner, Script }: Row, type: string | undefined): NameEntry {
  return entry(Name, Id, { type, description: Description, owner: Owner, path: Script?.Path })
}

function sourceEntries(name: string, type: string, sources: readonly DataSource[] = []): NameEntry[] {
  return sources.map(({ Id, Description, ConnectionProperties }) =>
    entry(name, Id, { type, description: Description, environment: environmentOf(ConnectionProperties) }),
  )
}

/** The one property of a connection that is looked at: the others can be secret. They come as an object or as its text. */
function environmentOf(properties: unknown): string | undefined {
  if (typeof properties === 'string') return /"envType"\s*:\s*"(Dev|Prod)"/.exec(properties)?.[1]
  const environment = typeof properties === 'object' && properties !== null ? Reflect.get(properties, 'envType') : undefined
  return environment === 'Dev' || environment === 'Prod' ? environment : undefined
}
