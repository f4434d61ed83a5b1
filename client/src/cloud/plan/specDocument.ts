import { say, type Words } from '../../../../server/src/language/sentence.ts'

/** A parsed FlowSpec document. Ids must have kept their digits: text, or numbers that a double holds. */
export type SpecDocument = Readonly<Record<string, unknown>>

/** The lists of a body that hold entities. */
export const entityLists: readonly string[] = [
  'workflows',
  'nodes',
  'fileResources',
  'functions',
  'components',
  'tables',
  'dqcRules',
  'dataIntegrationJobs',
]

/** The wrapped form has a `spec`, the flat one of version 1.0.0 is its own body. */
export function bodyOf(document: SpecDocument): SpecDocument {
  return isRecord(document.spec) ? document.spec : document
}

export function entriesOf(holder: SpecDocument, list: string): readonly SpecDocument[] {
  const entries = holder[list]
  return Array.isArray(entries) ? entries.filter(isRecord) : []
}

export function nameOf(entity: SpecDocument): Words {
  const name = entity.name ?? entity.id
  return typeof name === 'string' || typeof name === 'number' ? String(name) : say`without a name`
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
