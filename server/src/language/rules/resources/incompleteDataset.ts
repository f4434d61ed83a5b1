import { say } from '../../sentence.ts'
import { missingKeys } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** A dataset that the service cannot mount. */
export const incompleteDataset: EntityRule = {
  code: 'incomplete-dataset',
  severity: 'warning',
  on: 'dataset',
  check(dataset) {
    const missing = missingKeys(dataset, ['identifier', 'version', 'mountPath'])
    if (missing !== undefined)
      return { message: say`The dataset lacks ${missing}: it is mounted by "identifier", "version" and "mountPath".` }
  },
}
