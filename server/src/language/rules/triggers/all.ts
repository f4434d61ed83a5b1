import type { Rule } from '../rule.ts'
import { invalidCron } from './invalidCron.ts'

export const triggerRules: readonly Rule[] = [invalidCron]
