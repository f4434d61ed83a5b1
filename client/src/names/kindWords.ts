import type { NameKind } from '../../../server/src/language/model/workspaceNames.ts'
import { say, type Words } from '../../../server/src/language/sentence.ts'

/** What people call the lists of a workspace. */
export const kindWords: Readonly<Record<NameKind, Words>> = {
  dataSources: say`data sources`,
  computeResources: say`compute resources`,
  resourceGroups: say`resource groups`,
  resources: say`resources`,
  functions: say`functions`,
  workflows: say`workflows`,
  nodes: say`nodes`,
  apiGroups: say`business processes`,
}
