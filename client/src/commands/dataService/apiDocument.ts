import type { ApiParameter, ApiResult, DataServiceApi } from '../../cloud/dataService/document.ts'
import { specText } from '../../specText.ts'
import type { ApiAnswers } from './apiAnswers.ts'
import { factsOf } from './startingScript.ts'

/** The document of a new API as text in YAML, with names behind ids for those who read it. */
export function apiDocument(answers: ApiAnswers): string {
  const { group, folder, dataSource } = answers
  const names: readonly (readonly [RegExp, string | undefined])[] = [
    [/^group: .*$/m, group.name],
    [/^folderId: .*$/m, folder.name],
    [/^ {2}id: .*$/m, dataSource?.name],
  ]
  return names.reduce(
    (text, [line, name]) => (name ? text.replace(line, (written) => `${written} # ${name.replaceAll(/\s+/g, ' ')}`) : text),
    specText(apiOf(answers), 'yaml'),
  )
}

/** What is not asked has the usual value, written down to be seen and changed. */
function apiOf(answers: ApiAnswers): DataServiceApi {
  const { mode, group, folder, name, path, method } = answers
  return {
    kind: 'DataServiceApi',
    version: '1.0.0',
    name,
    path,
    description: name,
    mode,
    group: group.id,
    ...(folder.id !== '0' && { folderId: folder.id }),
    method,
    protocols: ['HTTPS'],
    timeout: 10_000,
    visibility: 'workspace',
    ...ofMode(answers),
  }
}

function ofMode({
  mode,
  dataSource,
  table = '',
  columns = [],
  script = '',
  host = '',
  backendPath = '',
}: ApiAnswers): Partial<DataServiceApi> {
  const id = dataSource?.id ?? ''
  switch (mode) {
    case 'wizard':
      return { connection: { id, table }, results: columns.map((name): ApiResult => ({ name, column: name, type: 'String' })) }
    case 'script': {
      const { advanced, parameters, columns: selected } = factsOf(script)
      return {
        connection: { id },
        sqlMode: advanced ? 'advanced' : 'basic',
        script: onLines(script),
        ...(parameters.length > 0 && { parameters: parameters.map((name) => parameter(name)) }),
        ...(selected.length > 0 && { results: selected.map((name): ApiResult => ({ name, type: 'String' })) }),
      }
    }
    case 'registration': {
      const inPath = [...new Set([...backendPath.matchAll(/\[(\w+)\]/g)].flatMap(([, name]) => name ?? []))]
      return {
        ...(inPath.length > 0 && { parameters: inPath.map((name) => parameter(name, 'path')) }),
        backend: { host, path: backendPath, format: 'JSON' },
      }
    }
    default:
      return mode satisfies never
  }
}

function parameter(name: string, position?: string): ApiParameter {
  return { name, type: 'String', ...(position !== undefined && { position }), required: true }
}

/** A script that was typed on one line, clause by clause; one with strings or comments stays as it is. */
function onLines(script: string): string {
  if (/['"]|--|\/\*|<|\n/.test(script)) return script
  return script.trim().replaceAll(/\s+(from|where|group by|having|order by|limit|union|(?:left |right |inner |full )?join)\s/gi, '\n$1 ')
}
