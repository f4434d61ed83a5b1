import { bodyOf, entriesOf, isRecord } from '../../cloud/plan/specDocument.ts'
import type { SpecEntity, SpecKind } from '../../specOf.ts'

const lists: Readonly<Record<Exclude<SpecKind, 'api'>, string>> = {
  workflow: 'workflows',
  node: 'nodes',
  resource: 'fileResources',
  function: 'functions',
}

/** Whether a document describes the thing: by its id or, as in documents that have never been sent, its name. */
export function isAbout(document: unknown, { kind, id, name }: SpecEntity): boolean {
  if (!isRecord(document)) return false
  if (kind === 'api') return (isRecord(document.metadata) && document.metadata.apiId === id) || document.name === name
  const body = bodyOf(document)
  const entities = entriesOf(body, lists[kind])
  const inner = kind === 'node' ? entriesOf(body, 'workflows').flatMap((workflow) => entriesOf(workflow, 'nodes')) : []
  return [...entities, ...inner].some((one) => one.id === id || one.name === name)
}
