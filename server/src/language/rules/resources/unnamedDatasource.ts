import { say } from '../../sentence.ts'
import { isAbsent } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** Data sources are found in the workspace by their name. */
export const unnamedDatasource: EntityRule = {
  code: 'unnamed-datasource',
  severity: 'warning',
  on: 'datasource',
  check({ value: { name, id }, parent }) {
    // The engine of a table may name its data source by id.
    if (parent?.entity === 'calcEngine' && !isAbsent(id)) return
    if (isAbsent(name))
      return {
        at: name === null ? ['name'] : [],
        message: say`The data source has no "name", by which the service finds it in the workspace.`,
      }
  },
}
