import { isRecord } from '../../../../client/src/cloud/plan/specDocument.ts'
import type { Entity } from '../../../../client/src/entity.ts'
import { hasSpec, specOf } from '../../../../client/src/specOf.ts'
import type { FakeTools } from '../../support/fakeTools.ts'

/** What the sandbox was asked, in turn, without reads of jobs that wait. */
export function actions({ cloud }: FakeTools): string[] {
  return cloud.sandbox.log.map(({ action }) => action)
}

/** The document of what was shown last in the tree, as the sandbox gives it back. */
export async function readBack({ workspace, shown }: FakeTools, entity: Entity | undefined = shown): Promise<unknown> {
  if (!entity || !hasSpec(entity)) throw new Error('Nothing was shown.')
  return specOf(workspace, entity)
}

/** A value without what the service adds to each entity, its id, at every depth. */
export function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (key === 'id' || key === 'nodeId' ? [] : [[key, withoutIds(member)]])),
  )
}

export const shell = (name: string, more: object = {}) => ({
  name,
  script: { path: `jobs/${name}`, language: 'shell-script', content: `echo ${name}`, runtime: { command: 'DIDE_SHELL' } },
  outputs: { nodeOutputs: [{ data: `shop.${name}`, artifactType: 'NodeOutput' }] },
  ...more,
})

export const nodeText = (name: string, more: object = {}) =>
  JSON.stringify({ version: '2.0.0', kind: 'Node', spec: { nodes: [{ id: name, ...shell(name, more) }] } }, null, 2)

/** A daily workflow, with these nodes inside, each waiting for the one before. */
export const workflowText = (name: string, nodes: readonly string[] = [], more: object = {}) =>
  JSON.stringify(
    {
      version: '1.1.0',
      kind: 'CycleWorkflow',
      spec: {
        workflows: [
          {
            id: name,
            name,
            script: { path: `flows/${name}`, runtime: { command: 'WORKFLOW' } },
            trigger: { type: 'Scheduler', cron: '00 00 02 * * ?' },
            ...(nodes.length > 0 && {
              nodes: nodes.map((node) => ({ id: node, ...shell(node) })),
              dependencies: nodes
                .slice(1)
                .map((node, index) => ({ nodeId: node, depends: [{ type: 'Normal', output: `shop.${nodes[index]}` }] })),
            }),
            ...more,
          },
        ],
      },
    },
    null,
    2,
  )
