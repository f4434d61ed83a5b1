import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'

const { read, list } = dataworks

/** `Id` is what `runtimeResource.resourceGroup` of a spec means (`Serverless_res_group_…`). */
export interface ResourceGroup {
  readonly Id: string
  readonly Name: string
  readonly ResourceGroupType?: 'CommonV2' | 'ExclusiveDataIntegration' | 'ExclusiveScheduler' | 'ExclusiveDataService'
  readonly PaymentType?: 'PrePaid' | 'PostPaid'
  readonly Remark?: string
  readonly Status?: string
  readonly CreateTime?: number
}

/** General purpose groups only, unless `ResourceGroupTypes` names others. */
export const resourceGroup = {
  list: list(
    'ListResourceGroups',
    {
      ...paged,
      AliyunResourceGroupId: 'query text?',
      AliyunResourceTags: 'query tags as json?',
      Name: 'query text?',
      PaymentType: 'query PrePaid|PostPaid?',
      ProjectId: 'query id?',
      ResourceGroupTypes: 'query texts as json?',
      SortBy: 'query text?',
      Statuses: 'query texts as json?',
    },
    'PagingInfo.ResourceGroupList',
    answer<ResourceGroup>,
  ),
  get: read('GetResourceGroup', { Id: 'query text' }, answer<{ ResourceGroup: ResourceGroup }>),
}
