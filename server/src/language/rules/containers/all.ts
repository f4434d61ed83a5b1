import type { Rule } from '../rule.ts'
import { duplicateJoinBranch } from './duplicateJoinBranch.ts'
import { incompleteBranch } from './incompleteBranch.ts'
import { incompleteJoinBranch } from './incompleteJoinBranch.ts'
import { iterationsOutOfRange } from './iterationsOutOfRange.ts'
import { joinBranchWithoutEdge } from './joinBranchWithoutEdge.ts'
import { joinBranchWithoutUpstream } from './joinBranchWithoutUpstream.ts'
import { joinExpression } from './joinExpression.ts'
import { loneBranch } from './loneBranch.ts'
import { loopWithoutArray } from './loopWithoutArray.ts'
import { loopWithoutWhile } from './loopWithoutWhile.ts'
import { strayLoopMarker } from './strayLoopMarker.ts'
import { unbalancedLoop } from './unbalancedLoop.ts'
import { unknownBranchVariable } from './unknownBranchVariable.ts'
import { unpublishedBranchOutput } from './unpublishedBranchOutput.ts'

export const containerRules: readonly Rule[] = [
  incompleteJoinBranch,
  joinBranchWithoutUpstream,
  joinExpression,
  duplicateJoinBranch,
  joinBranchWithoutEdge,
  incompleteBranch,
  unpublishedBranchOutput,
  loneBranch,
  unknownBranchVariable,
  unbalancedLoop,
  loopWithoutWhile,
  loopWithoutArray,
  iterationsOutOfRange,
  strayLoopMarker,
]
