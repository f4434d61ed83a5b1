import type { Rule } from '../rule.ts'
import { childrenWithOtherNode } from './childrenWithOtherNode.ts'
import { crossCycleWithoutOutput } from './crossCycleWithoutOutput.ts'
import { edgeWithoutTarget } from './edgeWithoutTarget.ts'
import { flowAndDependencies } from './flowAndDependencies.ts'
import { repeatedEdge } from './repeatedEdge.ts'
import { repeatedFlowEntry } from './repeatedFlowEntry.ts'

export const flowRules: readonly Rule[] = [
  childrenWithOtherNode,
  edgeWithoutTarget,
  repeatedEdge,
  repeatedFlowEntry,
  crossCycleWithoutOutput,
  flowAndDependencies,
]
