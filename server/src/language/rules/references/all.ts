import type { Rule } from '../rule.ts'
import { danglingReference } from './danglingReference.ts'
import { dependencyCycle } from './dependencyCycle.ts'
import { dependsOnUnknownNode } from './dependsOnUnknownNode.ts'
import { duplicateId } from './duplicateId.ts'
import { duplicateName } from './duplicateName.ts'
import { duplicateOutput } from './duplicateOutput.ts'
import { flowOfUnknownNode } from './flowOfUnknownNode.ts'
import { malformedReference } from './malformedReference.ts'
import { nearMissOutput } from './nearMissOutput.ts'
import { referenceNotAllowed } from './referenceNotAllowed.ts'
import { referenceWord } from './referenceWord.ts'
import { selfDependency } from './selfDependency.ts'
import { spacesInReference } from './spacesInReference.ts'
import { unusedEntity } from './unusedEntity.ts'

export const referenceRules: readonly Rule[] = [
  malformedReference,
  spacesInReference,
  danglingReference,
  referenceNotAllowed,
  referenceWord,
  duplicateId,
  duplicateName,
  duplicateOutput,
  flowOfUnknownNode,
  dependsOnUnknownNode,
  nearMissOutput,
  dependencyCycle,
  selfDependency,
  unusedEntity,
]
