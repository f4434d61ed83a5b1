import { say } from '../../../../server/src/language/sentence.ts'
import { dataServiceGroup } from '../../cloud/operations/dataService.ts'
import type { ApiGroup } from '../../cloud/operations/dataServiceShapes.ts'
import { page } from '../../cloud/paging/page.ts'
import type { Tools } from '../../tools.ts'
import { pickListed } from '../pickListed.ts'
import type { Named } from './apiAnswers.ts'
import { createGroup } from './createGroup.ts'

/** A group of the data service: one of those that are there, by one call, or a new one. Rejects with a CloudError. */
export async function chooseGroup({ ui, workspace }: Pick<Tools, 'ui' | 'workspace'>): Promise<Named | undefined> {
  let gateway: string | undefined
  const chosen = await pickListed<ApiGroup, Named | 'new'>(ui, {
    title: say`Group of the API`,
    placeholder: say`A group is a business process of the data service.`,
    page: (from) => page(workspace.call, dataServiceGroup.list, { ProjectId: workspace.id }, from),
    choices(groups) {
      gateway = groups.find(({ ApiGatewayGroupId }) => ApiGatewayGroupId)?.ApiGatewayGroupId
      return [
        ...groups.map(({ GroupId: id, GroupName: name, Description }) => ({
          label: name,
          icon: 'symbol-namespace',
          description: id,
          ...(Description && { detail: Description }),
          value: { id, name },
        })),
        { label: say`New group…`, icon: 'add', value: 'new' },
      ]
    },
  })
  return chosen === 'new' ? createGroup({ ui, workspace }, gateway) : chosen
}
