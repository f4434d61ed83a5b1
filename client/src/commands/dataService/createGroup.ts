import { say } from '../../../../server/src/language/sentence.ts'
import { dataServiceGroup } from '../../cloud/operations/dataService.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import type { Tools } from '../../tools.ts'
import { confirmation } from '../sending/confirmation.ts'
import type { Named } from './apiAnswers.ts'

/**
 * Makes a group of the data service, by one call, after the user has seen it. `gateway`: the group of API Gateway that another group has. Rejects with
 * a CloudError.
 */
export async function createGroup(
  { ui, workspace }: Pick<Tools, 'ui' | 'workspace'>,
  gateway: string | undefined,
): Promise<Named | undefined> {
  const name = await ui.input({
    title: say`Name of the new group`,
    problem: (typed) => (typed.trim() === '' ? say`A group needs a name.` : undefined),
  })
  if (name === undefined) return undefined
  const ApiGatewayGroupId = await ui.input({
    title: say`ID of its group in API Gateway`,
    prompt: say`The APIs of a group are published through API Gateway. Its console shows the IDs of its groups.`,
    ...(gateway !== undefined && { value: gateway }),
    problem: (typed) => (typed.trim() === '' ? say`The data service makes no group without it.` : undefined),
  })
  if (ApiGatewayGroupId === undefined) return undefined
  const input = { ProjectId: workspace.id, GroupName: name.trim(), ApiGatewayGroupId: ApiGatewayGroupId.trim() }
  const title = say`Create group ${input.GroupName}`
  const plan: Plan = { title, steps: [{ kind: 'call', id: 'create', title, operation: dataServiceGroup.create, input }], notes: [] }
  const occasion = { to: workspace.name, action: say`Create Group`, results: {}, document: undefined }
  if (!(await ui.confirm(confirmation(plan, occasion)))) return undefined
  const { GroupId } = await ui.progress(title, ({ signal }) => workspace.call(dataServiceGroup.create, input, { signal }))
  return { id: GroupId, name: input.GroupName }
}
