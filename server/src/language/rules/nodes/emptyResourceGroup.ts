import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { nameplate } from '../nameplate.ts'
import type { EntityRule } from '../rule.ts'

/** A resource that names no group. It runs in the default of the workspace, and cannot be published in all of them. */
export const emptyResourceGroup: EntityRule = {
  code: 'empty-resource-group',
  severity: 'hint',
  on: 'runtimeResource',
  check(resource) {
    const { value } = resource
    if (!isBlank(value.resourceGroup) || !isBlank(value.resourceGroupId)) return
    return {
      at: typeof value.resourceGroup === 'string' ? ['resourceGroup'] : nameplate(resource),
      message: say`No "resourceGroup" is named here; publishing needs one.`,
    }
  },
}
