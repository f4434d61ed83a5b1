import { say } from '../../../../server/src/language/sentence.ts'
import { resource } from '../operations/resource.ts'
import { type EntityWay, type EntityWords, entityPlan } from './entityPlan.ts'
import { bodyOf, entriesOf, isRecord, type SpecDocument } from './specDocument.ts'
import type { LocalFile, NoPlan, Note, Plan, Step } from './step.ts'

const words: EntityWords = {
  create: (name) => say`Create resource ${name}`,
  change: (name) => say`Change resource ${name}`,
  overwrites: (id) => say`The resource ${id} is changed: what the document says replaces what is there.`,
  otherKind: (kinds, kind) => say`A resource is made from a document of kind ${kinds}; this one is of kind "${kind}".`,
  empty: (list) => say`The document has no resource: its list "${list}" is empty.`,
}

const way: EntityWay = { words, list: 'fileResources', kinds: ['Resource'], create: resource.create, update: resource.update }

/** Creates or changes (with `id`) a resource, with the bytes of a local file when there is one. */
export function planResource(document: SpecDocument, request: { projectId: string; file?: LocalFile; id?: string }): Plan | NoPlan {
  const { file, ...rest } = request
  if (!file) return entityPlan(document, way, { ...rest, notes: withoutFile(document, request.id) })
  const push: Step = { kind: 'push', id: 'push', title: say`Send the file ${file.name}`, file }
  return entityPlan(document, way, { ...rest, before: [push], input: { ResourceFile: { $result: 'push', path: 'url' } } })
}

function withoutFile(document: SpecDocument, id: string | undefined): Note[] {
  const [entity = {}] = entriesOf(bodyOf(document), 'fileResources')
  const content = isRecord(entity.script) ? entity.script.content : undefined
  if (id !== undefined || (typeof content === 'string' && content !== '') || isRecord(entity.file)) return []
  return [{ kind: 'hint', message: say`No file goes with it: the resource will be empty.` }]
}
