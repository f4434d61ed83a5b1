import type { Rule } from '../rule.ts'
import { blankReference } from './blankReference.ts'
import { datasourceMismatch } from './datasourceMismatch.ts'
import { doubleSection } from './doubleSection.ts'
import { emptyResourceGroup } from './emptyResourceGroup.ts'
import { inputsAsList } from './inputsAsList.ts'
import { languageMismatch } from './languageMismatch.ts'
import { missingCommand } from './missingCommand.ts'
import { missingDatasource } from './missingDatasource.ts'
import { missingId } from './missingId.ts'
import { missingName } from './missingName.ts'
import { missingPath } from './missingPath.ts'
import { missingRecurrence } from './missingRecurrence.ts'
import { missingScript } from './missingScript.ts'
import { missingSection } from './missingSection.ts'
import { missingTrigger } from './missingTrigger.ts'
import { negativeNumber } from './negativeNumber.ts'
import { pathNotName } from './pathNotName.ts'
import { priorityRange } from './priorityRange.ts'
import { rerunIntervalUnit } from './rerunIntervalUnit.ts'
import { sectionMismatch } from './sectionMismatch.ts'
import { severalEntries } from './severalEntries.ts'
import { timeoutUnit } from './timeoutUnit.ts'
import { unknownCommand } from './unknownCommand.ts'
import { wrongCommandTypeId } from './wrongCommandTypeId.ts'

export const nodeRules: readonly Rule[] = [
  missingName,
  missingScript,
  missingId,
  missingCommand,
  unknownCommand,
  wrongCommandTypeId,
  missingPath,
  pathNotName,
  languageMismatch,
  missingDatasource,
  datasourceMismatch,
  sectionMismatch,
  missingSection,
  doubleSection,
  priorityRange,
  negativeNumber,
  rerunIntervalUnit,
  timeoutUnit,
  inputsAsList,
  emptyResourceGroup,
  severalEntries,
  missingTrigger,
  blankReference,
  missingRecurrence,
]
