/** A parsed FlowSpec document. Ids must have kept their digits: text, or numbers that a double holds. */
export type SpecDocument = Readonly<Record<string, unknown>>

/** The lists of a body that hold entities, each with the noun for one of them. */
export const entityLists: Readonly<Record<string, string>> = {
  workflows: 'workflow',
  nodes: 'node',
  fileResources: 'resource',
  functions: 'function',
  components: 'component',
  tables: 'table',
  dqcRules: 'data quality rule',
  dataIntegrationJobs: 'data integration job',
}

/** The wrapped form has a `spec`, the flat one of version 1.0.0 is its own body. */
export function bodyOf(document: SpecDocument): SpecDocument {
  return isRecord(document.spec) ? document.spec : document
}

export function entriesOf(holder: SpecDocument, list: string): readonly SpecDocument[] {
  const entries = holder[list]
  return Array.isArray(entries) ? entries.filter(isRecord) : []
}

export function nameOf(entity: SpecDocument): string {
  const name = entity.name ?? entity.id
  return typeof name === 'string' || typeof name === 'number' ? String(name) : 'without a name'
}

export function kindOf(document: SpecDocument): string {
  return typeof document.kind === 'string' ? document.kind : ''
}

export function isKind(document: SpecDocument, kinds: readonly string[]): boolean {
  return kinds.some((kind) => kind.toLowerCase() === kindOf(document).toLowerCase())
}

export function isRecord(value: unknown): value is SpecDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
