import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { NoPlan, Plan } from '../../cloud/plan/step.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { openSpec } from '../openSpec.ts'
import { entityMade } from '../sending/findMade.ts'
import { runSending, type Sent } from '../sending/runSending.ts'
import { tellDone } from '../sending/tellDone.ts'
import type { NamedKind } from '../sending/thereByName.ts'
import type { SourceToSend } from './documentToSend.ts'
import { type Known, knownThing } from './knownThing.ts'
import { madeEntity } from './madeEntity.ts'

export interface Creation {
  readonly kind: NamedKind
  /** Of the document: the list whose first entry is created. */
  readonly list: string
  /** The document; without it `plan` knows by itself what is sent. */
  readonly source?: SourceToSend
  /** With an id, the plan that changes what has it. */
  readonly plan: (document: SpecDocument, id?: string) => Plan | NoPlan
  readonly container?: Entity['container']
  /** Whether it is there already, when that has been found out. */
  readonly known?: Known
}

/** Creates one thing, or changes it where it is there already: known by its id beforehand, or by its name when the service says so. */
export async function createEntity(tools: Tools, creation: Creation): Promise<void> {
  const { kind, list, source, plan, container } = creation
  const known = creation.known ?? (await knownThing(tools, kind, list, source?.value ?? {}))
  if (known.answer === 'turnedAway') return
  const there =
    known.answer === 'change' ? { kind, id: known.there.Id, name: known.there.Name, ...(container && { container }) } : undefined
  const changing = ({ id }: Entity) => ({ action: say`Change`, plan: (document: SpecDocument) => plan(document, id) })
  const sent = await runSending(tools, {
    ...(source && { document: source.uri }),
    ...(there
      ? { ...changing(there), find: async () => there }
      : { action: say`Create`, plan: (document) => placed(plan(document), container), change: changing }),
  })
  if (sent.end === 'done') await tellMade(tools, kind, sent, there, container)
}

/** What is created says where it goes; what is there stays where it is. */
function placed(plan: Plan | NoPlan, container: Entity['container']): Plan | NoPlan {
  if ('problem' in plan) return plan
  const created = plan.steps.find(({ id }) => id === 'create')
  const folder = (created && entityMade(created)?.folder) ?? ''
  const message = container
    ? say`It goes into ${container.name}.`
    : folder === ''
      ? say`It goes to the top of the workspace, into no folder.`
      : say`It goes into the folder ${folder}.`
  return { ...plan, notes: [{ kind: 'hint', message }, ...plan.notes] }
}

async function tellMade(
  tools: Tools,
  kind: NamedKind,
  sent: Extract<Sent, { end: 'done' }>,
  known: Entity | undefined,
  container: Entity['container'],
): Promise<void> {
  const there = sent.changed ?? known
  const entity = madeEntity(kind, sent, there, container)
  const { created, changed } = told[kind]
  await tellDone(tools, entity, there ? changed(entity.name) : created(entity.name), [
    { label: say`Open Spec`, does: () => openSpec(tools, entity) },
  ])
}

const told: Readonly<Record<NamedKind, { readonly created: (name: string) => Words; readonly changed: (name: string) => Words }>> = {
  workflow: {
    created: (name) => say`Workflow ${name} has been created.`,
    changed: (name) => say`Workflow ${name} has been changed.`,
  },
  node: { created: (name) => say`Node ${name} has been created.`, changed: (name) => say`Node ${name} has been changed.` },
  resource: {
    created: (name) => say`Resource ${name} has been created.`,
    changed: (name) => say`Resource ${name} has been changed.`,
  },
  function: {
    created: (name) => say`Function ${name} has been created.`,
    changed: (name) => say`Function ${name} has been changed.`,
  },
}
