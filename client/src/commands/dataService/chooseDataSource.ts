import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { type DataSource, type DataSourceRow, dataSource } from '../../cloud/operations/dataSource.ts'
import { page } from '../../cloud/paging/page.ts'
import type { Tools } from '../../tools.ts'
import { pickListed } from '../pickListed.ts'
import type { Named } from './apiAnswers.ts'

/** A data source of one environment, by one call: there its name has a number of its own, which is what an API wants. Rejects with a CloudError. */
export function chooseDataSource({ ui, workspace }: Pick<Tools, 'ui' | 'workspace'>): Promise<Named | undefined> {
  return pickListed(ui, {
    title: say`Data source of the API`,
    page: (from) => page(workspace.call, dataSource.list, { ProjectId: workspace.id, SortBy: 'Name', Order: 'Asc' }, from),
    choices: (rows) => rows.filter(({ Type }) => !withoutTables.has(Type.toLowerCase())).flatMap(environments),
  })
}

/** Types of sources that keep files or messages. What is not known here may have tables. */
const withoutTables: ReadonlySet<string> = new Set([
  'oss',
  's3',
  'cos',
  'tos',
  'ftp',
  'sftp',
  'hdfs',
  'httpfile',
  'kafka',
  'datahub',
  'loghub',
  'metaq',
  'rocketmq',
])

function environments({ Name, Type, DataSource = [] }: DataSourceRow): readonly Choice<Named>[] {
  return DataSource.map((source) => {
    const environment = environmentOf(source)
    return {
      label: Name,
      icon: 'database',
      description: environment === undefined ? Type : say`${Type}, ${environment.words}`,
      ...(source.Description && { detail: source.Description }),
      value: { id: source.Id, name: environment === undefined ? `${Name} (${Type})` : `${Name} (${Type}, ${environment.name})` },
    }
  })
}

/** The answer says it among what the source is reached by. */
function environmentOf({ ConnectionProperties: properties }: DataSource): { readonly name: string; readonly words: Words } | undefined {
  const name = typeof properties === 'object' && properties !== null ? Reflect.get(properties, 'envType') : undefined
  if (name === 'Prod') return { name, words: say`production` }
  return name === 'Dev' ? { name, words: say`development` } : undefined
}
