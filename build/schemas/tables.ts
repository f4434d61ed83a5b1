/** A table of `schemas/` that becomes a typed constant: file, name of the constant, name and text of the row's type. */
export interface Table {
  readonly file: string
  readonly constant: string
  readonly type: string
  readonly declaration: string
  /** The cloud gets a copy: it knows nothing of the language. */
  readonly cloud?: true
}

export const tables: readonly Table[] = [
  {
    file: 'commands.json',
    constant: 'commands',
    type: 'Command',
    declaration: `/** A node type: a value of \`script.runtime.command\`. */
export interface Command {
  readonly name: string
  /** Accepted spellings. */
  readonly commands: readonly string[]
  /** \`commandTypeId\`; null when the type has no number. */
  readonly code: number | null
  readonly label: string
  readonly language: string | null
  /** Further languages that authors write for it. */
  readonly languageAliases: readonly string[]
  /** File extension with its dot. */
  readonly extension: string | null
  /** \`datasource.type\` that fits, null when the command has no data source. */
  readonly datasourceType: string | null
  readonly role: 'component' | 'container' | 'container-end' | 'container-start' | 'control' | 'function' | 'node' | 'resource' | 'table' | 'workflow'
  /** Key of the node that configures the command. */
  readonly section: string | null
  readonly engine: string
  readonly since: string
  /** What to write instead, for spellings that only old documents have. */
  readonly use?: string
  readonly description: string
}`,
  },
  {
    file: 'kinds.json',
    constant: 'kinds',
    type: 'Kind',
    declaration: `/** A value of \`kind\`. */
export interface Kind {
  readonly kind: string
  /** Body lists that the kind is about: one of them should be there and filled. Empty when any list will do. */
  readonly bodyList: readonly string[]
  /** What parsers of 2025 make of it. */
  readonly parser: 'accept' | 'reject'
  /** Allowed in version 2.0.0. */
  readonly in2: boolean
  /** Describes a workflow (its body has \`workflows\`, or loose \`nodes\`). */
  readonly workflowKind: boolean
  readonly since: string
  /** What to write instead. */
  readonly use?: string
  readonly description: string
}`,
  },
  {
    file: 'templates.json',
    constant: 'templates',
    type: 'Template',
    declaration: `/** A piece of a document to start from, with the placeholders of LSP snippets inside its strings. */
export interface Template {
  readonly name: string
  readonly label: string
  readonly description: string
  /** \`document\`, or the entity that the value is. */
  readonly for: string
  readonly kind?: string
  readonly version?: string
  readonly command?: string
  readonly value: Readonly<Record<string, unknown>>
}`,
  },
  {
    file: 'cronTemplates.json',
    constant: 'cronTemplates',
    type: 'CronTemplate',
    declaration: `/** A schedule in words. */
export interface CronTemplate {
  readonly label: string
  readonly cron: string
}`,
  },
  {
    file: 'parameters.json',
    constant: 'parameters',
    type: 'ParameterForm',
    declaration: `/** A scheduling expression that a variable's \`value\` may hold. */
export interface ParameterForm {
  readonly form: string
  /** Text to insert, with the placeholders of LSP snippets. */
  readonly insert: string
  readonly description: string
  /** What it becomes for the instance scheduled at 2026-03-01 02:05:00. */
  readonly example: string
}`,
  },
  {
    file: 'dataServiceModes.json',
    constant: 'dataServiceModes',
    type: 'DataServiceMode',
    cloud: true,
    declaration: `/** What a data-service API of one mode may have: the values of its fields, and those of its parameters (\`operator\`, \`position\`). */
export interface DataServiceMode {
  readonly mode: string
  readonly method: readonly string[]
  /** Methods whose requests have a body that parameters may be in. */
  readonly bodyMethod: readonly string[]
  readonly responseFormat: readonly string[]
  readonly operator: readonly string[]
  readonly position: readonly string[]
  /** Fields that the mode cannot do without: keys from the root, joined by dots. */
  readonly needs: readonly string[]
  /** Keys at the root that the mode has no place for: they are not sent. */
  readonly unused: readonly ('backend' | 'connection' | 'errorCodes' | 'paged' | 'results' | 'samples' | 'script' | 'sqlMode')[]
}`,
  },
  {
    file: 'dataServiceFields.json',
    constant: 'dataServiceFields',
    type: 'DataServiceField',
    cloud: true,
    declaration: `/** What the data service demands of one field of an API. */
export interface DataServiceField {
  /** Keys from the root, joined by dots. */
  readonly field: 'backend.host' | 'name' | 'path' | 'protocols' | 'timeout'
  /** The mode in which it is demanded; any when absent. */
  readonly mode?: string
  /** Regular expression of the text, in any letter case. */
  readonly pattern?: string
  /** Least and greatest whole number; of a list, how many entries it has. */
  readonly least?: number
  readonly most?: number
  /** What is demanded, in words. */
  readonly sentence: string
}`,
  },
]

/** Source of the module that holds one table. The names of the columns stand there once: in a bundle they would weigh as much as the rows. */
export function tableModule(table: Table, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  // A hole in the list of cells is a column that the row does not have.
  const cells = rows.map(
    (row) => `  [${columns.map((column) => (row[column] === undefined ? '' : JSON.stringify(row[column]))).join(',')}],`,
  )
  return `${table.declaration}

const columns: readonly string[] = ${JSON.stringify(columns)}

const rows: readonly (readonly unknown[])[] = [
${cells.join('\n')}
]

export const ${table.constant} = rows.map((row) => Object.fromEntries(row.flatMap((cell, i) => (cell === undefined ? [] : [[columns[i], cell]])))) as unknown as readonly ${table.type}[]
`
}
