import type { Rule } from '../rule.ts'
import { danglingReference } from './danglingReference.ts'

export const referenceRules: readonly Rule[] = [danglingReference]
