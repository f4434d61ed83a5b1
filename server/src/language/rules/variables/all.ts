import type { Rule } from '../rule.ts'
import { duplicateParameter } from './duplicateParameter.ts'
import { emptyParameter } from './emptyParameter.ts'
import { incompleteVariable } from './incompleteVariable.ts'
import { misplacedArtifact } from './misplacedArtifact.ts'
import { noKvExpression } from './noKvExpression.ts'
import { unboundInput } from './unboundInput.ts'
import { unboundPassThrough } from './unboundPassThrough.ts'
import { unclosedExpression } from './unclosedExpression.ts'
import { unnamedVariable } from './unnamedVariable.ts'

export const variableRules: readonly Rule[] = [
  incompleteVariable,
  unnamedVariable,
  duplicateParameter,
  emptyParameter,
  unboundPassThrough,
  unboundInput,
  unclosedExpression,
  noKvExpression,
  misplacedArtifact,
]
