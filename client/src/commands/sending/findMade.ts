import { resultOf } from '../../cloud/plan/resolved.ts'
import type { Results } from '../../cloud/plan/runPlan.ts'
import { bodyOf, entriesOf, isKind, isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { CallStep, Step } from '../../cloud/plan/step.ts'
import type { Entity } from '../../entity.ts'
import type { Workspace } from '../../workspace.ts'
import { folderIn } from './folderIn.ts'
import { entityOf, type NamedKind, thereByName } from './thereByName.ts'

interface Made {
  readonly kind: NamedKind
  /** Of the spec: the list whose first entry is made. */
  readonly list: string
}

/** What is made, or may be there already, by the operation that makes it. */
const made: Readonly<Record<string, Made>> = {
  CreateWorkflowDefinition: { kind: 'workflow', list: 'workflows' },
  ImportWorkflowDefinition: { kind: 'workflow', list: 'workflows' },
  CreateNode: { kind: 'node', list: 'nodes' },
  CreateResource: { kind: 'resource', list: 'fileResources' },
  CreateFunction: { kind: 'function', list: 'functions' },
}

/**
 * The thing in the workspace that has the name of what a step creates: by one call as a rule. `results` tell the workflow that a node was to go into.
 * Undefined when there is none, or the step creates nothing that has a name.
 */
export async function findMade(
  workspace: Pick<Workspace, 'call' | 'id'>,
  step: Step,
  results: Results,
  signal: AbortSignal,
): Promise<Entity | undefined> {
  const what = step.kind === 'call' ? made[step.operation.action] : undefined
  const { name } = entityMade(step) ?? {}
  if (step.kind !== 'call' || !what || name === undefined) return undefined
  const row = await thereByName(workspace, what.kind, name, { manual: isKind(specOfStep(step), ['ManualWorkflow']), signal })
  return row && entityOf(what.kind, row, containerOf(step, results))
}

/** The name of what a step makes or changes, and the folder that its spec says. */
export function entityMade(step: Step): { readonly name: string; readonly folder?: string } | undefined {
  if (step.kind !== 'call') return undefined
  const body = bodyOf(specOfStep(step))
  const [entity = {}] = Object.values(made).flatMap(({ list }) => entriesOf(body, list))
  const { name, script } = entity
  if (typeof name !== 'string' && typeof name !== 'number') return undefined
  const path = isRecord(script) && typeof script.path === 'string' ? script.path : undefined
  return { name: String(name), ...(path !== undefined && { folder: folderIn(path, String(name)) }) }
}

/** The document that a step sends. */
export function specOfStep({ input }: CallStep): SpecDocument {
  const spec = input.Spec
  return isRecord(spec) && isRecord(spec.$json) ? spec.$json : {}
}

/** For the tree, which knows the workflow by its id. */
function containerOf({ input: { ContainerId } }: CallStep, results: Results): Entity['container'] {
  if (typeof ContainerId === 'string') return { id: ContainerId, name: '' }
  if (!isRecord(ContainerId)) return undefined
  const { $result, path } = ContainerId
  return typeof $result === 'string' && $result in results
    ? { id: String(resultOf({ $result, path: String(path) }, results)), name: '' }
    : undefined
}
