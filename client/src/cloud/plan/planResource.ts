import { resource } from '../operations/resource.ts'
import { type EntityWay, entityPlan } from './entityPlan.ts'
import { bodyOf, entriesOf, isRecord, type SpecDocument } from './specDocument.ts'
import type { LocalFile, NoPlan, Note, Plan, Step } from './step.ts'

const way: EntityWay = { noun: 'resource', list: 'fileResources', kinds: ['Resource'], create: resource.create, update: resource.update }

/** Creates or changes (with `id`) a resource, with the bytes of a local file when there is one. */
export function planResource(document: SpecDocument, request: { projectId: string; file?: LocalFile; id?: string }): Plan | NoPlan {
  const { file, ...rest } = request
  if (!file) return entityPlan(document, way, { ...rest, notes: withoutFile(document, request.id) })
  const push: Step = { kind: 'push', id: 'push', title: `Send the file ${file.name}`, file }
  return entityPlan(document, way, { ...rest, before: [push], input: { ResourceFile: { $result: 'push', path: 'url' } } })
}

function withoutFile(document: SpecDocument, id: string | undefined): Note[] {
  const [entity = {}] = entriesOf(bodyOf(document), 'fileResources')
  const content = isRecord(entity.script) ? entity.script.content : undefined
  if (id !== undefined || (typeof content === 'string' && content !== '') || isRecord(entity.file)) return []
  return [{ kind: 'hint', message: 'No file goes with it: the resource will be empty.' }]
}
