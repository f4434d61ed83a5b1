import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { checkDocument, type DocumentProblem } from './checkDocument.ts'
import type { DataServiceApi } from './document.ts'

type Shape = 'text' | 'number' | 'boolean' | readonly [Shape] | { readonly [key: string]: Shape }

const result = { name: 'text', column: 'text', description: 'text', type: 'text', example: 'text' } as const

/** The keys of the form and what each holds. */
const form: Readonly<Record<string, Shape>> = {
  kind: 'text',
  version: 'text',
  metadata: { apiId: 'text', projectId: 'text', tenantId: 'text' },
  name: 'text',
  path: 'text',
  description: 'text',
  mode: 'text',
  group: 'text',
  folderId: 'text',
  method: 'text',
  protocols: ['text'],
  requestFormat: 'text',
  responseFormat: 'text',
  timeout: 'number',
  visibility: 'text',
  resourceGroupId: 'text',
  connection: { id: 'text', table: 'text' },
  sqlMode: 'text',
  script: 'text',
  paged: 'boolean',
  parameters: [{ ...result, operator: 'text', position: 'text', required: 'boolean', default: 'text' }],
  results: [result],
  backend: { host: 'text', path: 'text', format: 'text', bodyDescription: 'text' },
  samples: { success: 'text', failure: 'text' },
  errorCodes: [{ code: 'text', message: 'text', solution: 'text' }],
}

const needed = ['name', 'path', 'mode', 'group']

/**
 * A parsed document as a data-service API, or what is wrong with it. Numbers and booleans are taken where text is wanted, as people write ids
 * and defaults without quotes; keys that are not known are left out.
 */
export function readDocument(value: unknown): { readonly api: DataServiceApi } | { readonly problems: readonly DocumentProblem[] } {
  const problems: DocumentProblem[] = []
  const api = read(value, form, '', problems) as Record<string, unknown> | undefined
  if (api && String(api.kind).toLowerCase() !== 'dataserviceapi')
    problems.push({ path: '/kind', message: say`The document is no data-service API: its kind is not "DataServiceApi".` })
  for (const key of api ? needed : []) if (api?.[key] === undefined) problems.push({ path: '', message: say`An API needs "${key}".` })
  if (problems.length > 0) return { problems }
  const shaped = { ...api, kind: 'DataServiceApi' } as unknown as DataServiceApi
  const refused = [...checkDocument(shaped)]
  return refused.length > 0 ? { problems: refused } : { api: shaped }
}

function read(value: unknown, shape: Shape, path: string, problems: DocumentProblem[]): unknown {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(shape)) {
    if (Array.isArray(value))
      return value.map((entry, index) => read(entry, shape[0], `${path}/${index}`, problems)).filter((entry) => entry !== undefined)
    return wrong(path, say`a list`, problems)
  }
  if (typeof shape === 'object') {
    if (typeof value !== 'object' || Array.isArray(value)) return wrong(path, say`an object`, problems)
    const members = Object.entries(shape).map(([key, member]) => [
      key,
      read((value as Record<string, unknown>)[key], member, `${path}/${key}`, problems),
    ])
    return Object.fromEntries(members.filter(([, member]) => member !== undefined))
  }
  return scalar(value, shape as 'text' | 'number' | 'boolean', path, problems)
}

function scalar(value: unknown, shape: 'text' | 'number' | 'boolean', path: string, problems: DocumentProblem[]): unknown {
  if (shape === 'text' && typeof value !== 'object') return String(value)
  if (shape === 'number' && value !== '' && typeof value !== 'object' && Number.isFinite(Number(value))) return Number(value)
  if (shape === 'boolean' && /^(true|false)$/i.test(String(value))) return /true/i.test(String(value))
  return wrong(path, { text: say`a text`, number: say`a number`, boolean: say`true or false` }[shape], problems)
}

function wrong(path: string, wanted: Words, problems: DocumentProblem[]): undefined {
  problems.push({
    path,
    message: path === '' ? say`The document must be ${wanted}.` : say`"${path.slice(1).replaceAll('/', '.')}" must be ${wanted}.`,
  })
  return undefined
}
