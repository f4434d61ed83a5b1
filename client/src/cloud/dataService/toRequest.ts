import type { dataService } from '../operations/dataService.ts'
import type { Operation } from '../operations/operation.ts'
import type { ApiParameter, ApiResult, DataServiceApi } from './document.ts'
import { type Numbered, numberOf } from './numbers.ts'

type InputFor<O> = O extends Operation<infer I, unknown> ? I : never

export interface Place {
  readonly projectId: string
  readonly tenantId?: string
}

/** What CreateDataServiceApi is to be sent for a document that has been read (`readDocument`), defaults included. */
export function createInput(api: DataServiceApi, place: Place): InputFor<typeof dataService.create> {
  return {
    ...definition(api, place),
    ApiMode: number('mode', api.mode),
    ApiName: api.name,
    GroupId: api.group,
    ...(api.folderId !== undefined && { FolderId: api.folderId }),
    ...(api.requestFormat !== undefined && { RequestContentType: number('requestFormat', api.requestFormat) }),
    ...(isMode(api, 'script') && { SqlMode: number('sqlMode', api.sqlMode ?? 'basic') }),
  }
}

/** What UpdateDataServiceApi is to be sent: it replaces all fields, but name, mode, group, folder and SQL mode stay as they are. */
export function updateInput(api: DataServiceApi, ApiId: string, place: Place): InputFor<typeof dataService.update> {
  return { ApiId, ...definition(api, place) }
}

function definition(api: DataServiceApi, { projectId, tenantId }: Place) {
  return {
    ProjectId: projectId,
    ...(tenantId !== undefined && { TenantId: tenantId }),
    ApiPath: api.path,
    // The service takes no API without one.
    ApiDescription: api.description || api.name,
    Protocols: (api.protocols ?? ['HTTPS']).map((protocol) => number('protocol', protocol)).join(','),
    RequestMethod: number('method', api.method ?? 'GET'),
    ResponseContentType: number('responseFormat', api.responseFormat ?? 'JSON'),
    Timeout: api.timeout ?? 10_000,
    VisibleRange: number('visibility', api.visibility ?? 'workspace'),
    ...(api.resourceGroupId !== undefined && { ResourceGroupId: api.resourceGroupId }),
    ...details(api),
  }
}

/** The one JSON text that the mode has, with the camelCase keys of requests. */
function details(api: DataServiceApi) {
  if (isMode(api, 'registration')) return { RegistrationDetails: text(registration(api)) }
  return isMode(api, 'script') ? { ScriptDetails: text(fromTable(api, 'script')) } : { WizardDetails: text(fromTable(api, 'wizard')) }
}

function fromTable(api: DataServiceApi, prefix: 'wizard' | 'script') {
  const { connection, parameters = [], results = [] } = api
  return {
    isPagedResponse: api.paged ?? false,
    ...(prefix === 'script' && { script: api.script ?? '' }),
    [`${prefix}Connection`]: defined({ connectionId: connection?.id, tableName: connection?.table }),
    [`${prefix}RequestParameters`]: parameters.map(requestParameter),
    [`${prefix}ResponseParameters`]: results.map(responseParameter),
  }
}

function registration({ backend, samples, errorCodes, parameters = [] }: DataServiceApi) {
  return defined({
    serviceHost: backend?.host,
    servicePath: backend?.path,
    serviceContentType: number('responseFormat', backend?.format ?? 'JSON'),
    serviceRequestBodyDescription: backend?.bodyDescription,
    successfulResultSample: samples?.success,
    failedResultSample: samples?.failure,
    registrationErrorCodes: errorCodes?.map(({ code, message, solution }) =>
      defined({ errorCode: code, errorMessage: message, errorSolution: solution }),
    ),
    registrationRequestParameters: parameters.map(requestParameter),
  })
}

function requestParameter(parameter: ApiParameter) {
  return {
    ...responseParameter(parameter),
    ...defined({
      parameterOperator: number('operator', parameter.operator ?? 'Equal'),
      parameterPosition: number('position', parameter.position ?? 'query'),
      isRequiredParameter: parameter.required ?? false,
      defaultValue: parameter.default,
    }),
  }
}

function responseParameter({ name, column, description, type = 'String', example }: ApiResult) {
  return defined({
    columnName: column,
    parameterName: name,
    parameterDescription: description,
    parameterDataType: number('type', type),
    exampleValue: example,
  })
}

/** JSON with the data source's id as the number that the service wants, every digit of it. */
function text(value: object): string {
  return JSON.stringify(value).replace(/"connectionId":"(\d+)"/, '"connectionId":$1')
}

function defined(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined))
}

function isMode({ mode }: DataServiceApi, name: string): boolean {
  return mode.toLowerCase() === name
}

function number(what: Numbered, name: string): number {
  const value = numberOf(what, name)
  if (value === undefined) throw new TypeError(`"${name}" has no number; the document has not been checked.`)
  return value
}
