import { digitsOf, parseExact } from '../exactJson.ts'
import { isObject, type JsonObject, listIn, objectIn, textIn } from '../json.ts'
import type { World } from '../world.ts'
import type { Mode } from './modes.ts'
import { pascalKeys } from './pascalKeys.ts'
import { refusal } from './refusal.ts'

type Texts = Readonly<Record<Mode['details'], string | undefined>>

/** The details of an API in the form of an answer, from the one text that its mode has. */
export function readDetails(texts: Texts, mode: Mode, projectId: string, world: World): JsonObject {
  const given = Object.entries(texts).filter(([, text]) => text !== undefined)
  const text = texts[mode.details]
  if (text === undefined || given.length !== 1) throw refusal(`An API of this mode has ${mode.details}, and none of the other details`)
  const details = parse(text, mode)
  checkBackend(details, mode, projectId, world)
  for (const parameter of listIn(details, `${mode.prefix}RequestParameters`)) checkParameter(parameter, mode)
  for (const column of listIn(details, `${mode.prefix}ResponseParameters`)) checkName(column)
  return { [mode.details]: pascalKeys(details) }
}

function parse(text: string, { details, prefix }: Mode): JsonObject {
  let value: unknown
  try {
    value = parseExact(text)
  } catch {}
  if (!isObject(value)) throw refusal(`${details} is no JSON object`)
  const pascal = Object.keys(value).find((key) => key !== '' && key.charAt(0) !== key.charAt(0).toLowerCase())
  if (pascal !== undefined) throw refusal(`${details} has the key ${pascal}; requests have keys such as ${prefix}RequestParameters`)
  return value
}

function checkBackend(details: JsonObject, { prefix, details: name }: Mode, projectId: string, world: World): void {
  if (prefix === 'registration') {
    if (!/^https?:\/\/./.test(textIn(details, 'serviceHost') ?? '')) throw refusal('serviceHost must be a URL with a scheme')
    if (!textIn(details, 'servicePath')?.startsWith('/')) throw refusal('servicePath must start with a slash')
    return
  }
  const connection = objectIn(details, `${prefix}Connection`)
  const id = digitsOf(connection.connectionId)
  if (!world.dataSources.some((source) => source.id === id && source.projectId === projectId)) {
    throw refusal(`The data source ${id} of ${name} does not exist`, 'Invalid.Tenant.ConnectionNotExists')
  }
  if (prefix === 'script' && !textIn(details, 'script')) throw refusal('script is empty')
  if (prefix === 'wizard' && !textIn(connection, 'tableName')) throw refusal('wizardConnection.tableName is empty')
}

function checkParameter(parameter: unknown, { operators, positions }: Mode): void {
  checkName(parameter)
  const { parameterName, parameterOperator = 0, parameterPosition = 1 } = parameter as JsonObject
  if (!operators.includes(parameterOperator as number))
    throw refusal(`parameterOperator of ${parameterName} must be one of ${operators.join(', ')}`)
  if (!positions.includes(parameterPosition as number))
    throw refusal(`parameterPosition of ${parameterName} must be one of ${positions.join(', ')}`)
}

function checkName(parameter: unknown): void {
  const { parameterDataType = 0 } = isObject(parameter) ? parameter : {}
  const name = textIn(parameter, 'parameterName')
  if (!name) throw refusal('A parameter has no parameterName')
  if (typeof parameterDataType !== 'number' || parameterDataType < 0 || parameterDataType > 11)
    throw refusal(`parameterDataType of ${name} must be from 0 to 11`)
}
