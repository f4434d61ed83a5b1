import { say } from '../../sentence.ts'
import { isAbsent } from '../absent.ts'
import type { EntityRule } from '../rule.ts'

/** A resource that names no group. It runs in the default of the workspace, and cannot be published in all of them. */
export const emptyResourceGroup: EntityRule = {
  code: 'empty-resource-group',
  severity: 'hint',
  on: 'runtimeResource',
  *check({ value }) {
    if (!isAbsent(value.resourceGroup) || !isAbsent(value.resourceGroupId)) return
    yield {
      at: value.resourceGroup === undefined || value.resourceGroup === null ? [] : ['resourceGroup'],
      message: say`No "resourceGroup" is named here; publishing needs one.`,
    }
  },
}
