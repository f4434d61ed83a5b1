import { isRecord } from '../../cloud/plan/specDocument.ts'
import type { Entity } from '../../entity.ts'
import { entityMade } from '../sending/findMade.ts'
import type { Sent } from '../sending/runSending.ts'
import type { NamedKind } from '../sending/thereByName.ts'

/** What has been created, or changed where `there` was there before, as the document says it. */
export function madeEntity(
  kind: NamedKind,
  { plan, results }: Extract<Sent, { end: 'done' }>,
  there: Entity | undefined,
  container: Entity['container'],
): Entity {
  const step = plan.steps.find(({ id }) => id === 'create' || id === 'update')
  const { name = '', folder } = (step && entityMade(step)) ?? {}
  const answer = results.create
  const id = there?.id ?? (isRecord(answer) ? String(answer.Id) : '')
  // An update leaves a thing where it is, whatever folder the document says.
  const place = there ? there.folder : folder
  const holder = container ?? there?.container
  return { kind, id, name, ...(place !== undefined && { folder: place }), ...(holder && { container: holder }) }
}
