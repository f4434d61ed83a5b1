import { inTurn, say } from '../../../../server/src/language/sentence.ts'
import type { DataServiceApi } from '../dataService/document.ts'
import { readDocument } from '../dataService/readDocument.ts'
import { createInput, type Place, updateInput } from '../dataService/toRequest.ts'
import { dataServiceModes } from '../generated/dataServiceModes.ts'
import { dataService } from '../operations/dataService.ts'
import type { NoPlan, Note, Plan, Value } from './step.ts'

/** Creates or replaces (with `id`) the draft of a data-service API from a parsed document of kind DataServiceApi. */
export function planDataServiceApi(document: unknown, { id, ...place }: Place & { readonly id?: string }): Plan | NoPlan {
  const read = readDocument(document)
  if ('problems' in read) return { problem: inTurn(read.problems.map(({ message }) => message)) }
  const { api } = read
  const input = id === undefined ? createInput(api, place) : updateInput(api, id, place)
  const title = id === undefined ? say`Create API ${api.name}` : say`Replace API ${api.name}`
  const operation = id === undefined ? dataService.create : dataService.update
  return {
    title,
    steps: [{ kind: 'call', id: id === undefined ? 'create' : 'update', title, operation, input: sent(input) }],
    notes: [...replaced(id), ...unsent(api, id)],
  }
}

function sent(input: object): Record<string, Value> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}

function replaced(id: string | undefined): Note[] {
  return id === undefined
    ? []
    : [
        {
          kind: 'overwrites',
          message: say`All fields of the draft of API ${id} are replaced. What is published stays until it is published again.`,
        },
      ]
}

const fixedFields = ['name', 'group', 'folderId', 'sqlMode', 'requestFormat'] as const

function unsent(api: DataServiceApi, id: string | undefined): Note[] {
  const mode = dataServiceModes.find((known) => known.mode === api.mode.toLowerCase())
  const there = (key: keyof DataServiceApi) => api[key] !== undefined
  const fixed = id === undefined ? [] : fixedFields.filter(there)
  return [
    ...fixed.map((key): Note => ({ kind: 'ignored', message: say`"${key}" cannot be changed and is not sent.` })),
    ...(mode?.unused ?? [])
      .filter(there)
      .map((key): Note => ({ kind: 'ignored', message: say`"${key}" does not go with mode ${api.mode.toLowerCase()} and is not sent.` })),
  ]
}
