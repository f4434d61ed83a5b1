import type { Rule } from '../rule.ts'
import { duplicateKey } from './duplicateKey.ts'
import { fragment } from './fragment.ts'
import { missingProperty } from './missingProperty.ts'
import { syntax } from './syntax.ts'
import { unknownKey } from './unknownKey.ts'
import { unknownValue } from './unknownValue.ts'
import { wrongType } from './wrongType.ts'

export const structureRules: readonly Rule[] = [syntax, duplicateKey, fragment, wrongType, unknownValue, unknownKey, missingProperty]
