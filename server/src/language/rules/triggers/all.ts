import type { Rule } from '../rule.ts'
import { cronDays } from './cronDays.ts'
import { cronOnManual } from './cronOnManual.ts'
import { invalidCron } from './invalidCron.ts'
import { missingCron } from './missingCron.ts'
import { missingIdentifier } from './missingIdentifier.ts'
import { missingTriggerType } from './missingTriggerType.ts'
import { startAfterEnd } from './startAfterEnd.ts'
import { subMinuteCron } from './subMinuteCron.ts'
import { triggerForKind } from './triggerForKind.ts'
import { unknownTimeForm } from './unknownTimeForm.ts'
import { unknownTimezone } from './unknownTimezone.ts'

export const triggerRules: readonly Rule[] = [
  missingTriggerType,
  missingCron,
  invalidCron,
  subMinuteCron,
  cronDays,
  unknownTimeForm,
  startAfterEnd,
  unknownTimezone,
  missingIdentifier,
  cronOnManual,
  triggerForKind,
]
