import type { NameEntry, NameKind, NameList } from '../../../server/src/language/model/workspaceNames.ts'
import { CloudError } from '../cloud/call/cloudError.ts'
import type { Workspace } from '../workspace.ts'
import { nameLists } from './nameLists.ts'

/** What came of reading a list. */
export interface Reading {
  /** As far as it was read; absent when not even its first page came. */
  readonly list?: NameList
  readonly calls: number
  /** Why it was not read to its end. */
  readonly failure?: CloudError
}

/** Of 100 entries each. What a workspace has beyond them is not offered. */
const maxCalls = 5

/** Reads a list of the workspace. `checkedAt`: epoch milliseconds. */
export async function readNames(kind: NameKind, { call, id }: Pick<Workspace, 'call' | 'id'>, checkedAt: number): Promise<Reading> {
  const entries: NameEntry[] = []
  let calls = 0
  let complete = false
  try {
    for await (const page of nameLists[kind](call, id, maxCalls)) {
      calls++
      entries.push(...page.entries)
      complete = !page.more
    }
    return { list: { checkedAt, complete, entries }, calls }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return { calls: calls + 1, failure: error, ...(calls > 0 && { list: { checkedAt, complete: false, entries } }) }
  }
}
