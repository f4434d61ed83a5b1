import { containerRules } from './containers/all.ts'
import { dataServiceRules } from './dataService/all.ts'
import { flowRules } from './flow/all.ts'
import { nodeRules } from './nodes/all.ts'
import { referenceRules } from './references/all.ts'
import { resourceRules } from './resources/all.ts'
import type { Rule } from './rule.ts'
import { structureRules } from './structure/all.ts'
import { triggerRules } from './triggers/all.ts'
import { variableRules } from './variables/all.ts'
import { workspaceRules } from './workspace/all.ts'

/** Every rule there is. The setting `flowspec.rules` and the pages in docs/rules list the same codes. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...referenceRules,
  ...nodeRules,
  ...triggerRules,
  ...variableRules,
  ...containerRules,
  ...flowRules,
  ...resourceRules,
  ...dataServiceRules,
  ...workspaceRules,
]
