import { commandOf } from '../../../../server/src/language/model/commands.ts'
import { say } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { type DataSourceRow, dataSource } from '../../cloud/operations/dataSource.ts'
import { page } from '../../cloud/paging/page.ts'
import type { SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { Tools } from '../../tools.ts'
import { pickFolder } from '../entities/pickFolder.ts'
import { pickListed } from '../pickListed.ts'
import { hasEnding, resourceTypes } from './resourceTypes.ts'

/** Data sources that have resources of their own. */
const sourceTypes = ['odps', 'emr', 'cdh']

/** The document of a resource that is a local file of this name, as the user says: its type, its data source (listed by one call), its folder. Undefined when the user turns away. */
export async function resourceSpec(tools: Tools, name: string, inFolder: string | undefined): Promise<SpecDocument | undefined> {
  const { ui, tree } = tools
  const guess = resourceTypes.find((type) => hasEnding(type, name))
  const type = await ui.pick({
    title: say`What is ${name}?`,
    choices: [...resourceTypes]
      .sort((a, b) => Number(b === guess) - Number(a === guess))
      .map(({ type, label, detail }) => ({ label, detail, value: type })),
  })
  if (type === undefined) return undefined
  const source = await askedSource(tools, name)
  if (!source) return undefined
  const folder = inFolder ?? (await pickFolder(ui, { title: say`Create ${name} in which folder?`, known: tree.folders('resource') }))
  if (folder === undefined) return undefined
  const { datasource } = source
  const entity = {
    name,
    type,
    script: { path: folder === '' ? name : `${folder}/${name}`, runtime: { command: commandFor(datasource?.type ?? 'odps', type) } },
    ...(datasource && { datasource }),
  }
  return { version: '2.0.0', kind: 'Resource', spec: { fileResources: [entity] } }
}

interface Source {
  readonly datasource?: { readonly name: string; readonly type: string }
}

function askedSource({ ui, workspace: { call, id } }: Tools, name: string): Promise<Source | undefined> {
  const none: Choice<Source> = {
    label: say`No data source`,
    detail: say`The service takes the default of the workspace.`,
    icon: 'circle-slash',
    value: {},
  }
  return pickListed<DataSourceRow, Source>(ui, {
    title: say`${name} belongs to which data source?`,
    page: (from) => page(call, dataSource.list, { ProjectId: id, Types: sourceTypes }, from),
    choices: (rows) => [
      ...rows.map(({ Name, Type }) => ({
        label: Name,
        description: Type,
        icon: 'database',
        value: { datasource: { name: Name, type: Type } },
      })),
      none,
    ],
  })
}

/** `ODPS_PYTHON`, `EMR_JAR` …: what the source has no type of resource for is a file to it. */
function commandFor(source: string, type: string): string {
  const command = `${source}_${type}`.toUpperCase()
  return commandOf(command) ? command : `${source}_FILE`.toUpperCase()
}
