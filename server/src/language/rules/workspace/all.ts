import type { WorkspaceRule } from '../rule.ts'
import { notInWorkspace } from './notInWorkspace.ts'

export const workspaceRules: readonly WorkspaceRule[] = [notInWorkspace]
