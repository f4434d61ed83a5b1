import type { Rule } from '../rule.ts'

export const variableRules: readonly Rule[] = []
