import { resourceGroup } from '../../cloud/operations/resourceGroup.ts'
import type { JsonObject } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import { type ResourceGroup, type World, worldTime } from '../world.ts'

export const resourceGroupRoutes: readonly Route[] = [
  on(resourceGroup.list, (input, { world }) => {
    const types = input.ResourceGroupTypes ?? ['CommonV2']
    const found = world.resourceGroups.filter(
      ({ name, type, payment }) =>
        types.includes(type) &&
        name.includes(input.Name ?? '') &&
        (input.PaymentType ?? payment) === payment &&
        (input.Statuses?.includes('Normal') ?? true),
    )
    const { rows, page } = pageOf(/ Desc$/.test(input.SortBy ?? '') ? found.toReversed() : found, input)
    // This list, and only it, spells the switch so.
    return {
      PagingInfo: { ...page, ResourceGroupList: rows.map((group) => ({ ...row(group, world), DefaultVswicthId: 'vsw-sandbox' })) },
      Success: true,
    }
  }),
  on(resourceGroup.get, ({ Id }, { world }) => {
    const found = world.resourceGroups.find(({ id }) => id === Id)
    if (found === undefined) throw new ServiceError(404, 'ResourceGroup.NotFound', `Resource group ${Id} does not exist.`)
    return { ResourceGroup: { ...row(found, world), DefaultVswitchId: 'vsw-sandbox' }, Success: true }
  }),
]

function row({ id, name, type, payment, remark }: ResourceGroup, { user }: World): JsonObject {
  return {
    Id: id,
    Name: name,
    ResourceGroupType: type,
    PaymentType: payment,
    Remark: remark,
    Status: 'Normal',
    CreateTime: worldTime,
    CreateUser: user.id,
    DefaultVpcId: 'vpc-sandbox',
    AliyunResourceGroupId: 'rg-sandbox',
    AliyunResourceTags: [],
    Spec: { Amount: 1, Standard: 'S1' },
  }
}
