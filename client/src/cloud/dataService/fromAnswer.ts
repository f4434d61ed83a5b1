import type { ApiDraft, ErrorCode, RequestParameter, ResponseParameter } from '../operations/dataServiceShapes.ts'
import type { ApiParameter, ApiResult, DataServiceApi } from './document.ts'
import { type Numbered, nameOf } from './numbers.ts'

/** The document of an API that was read from the service, as a draft or as it is published. Who made it and when is no part of it. */
export function fromAnswer(draft: ApiDraft): DataServiceApi {
  return defined({
    kind: 'DataServiceApi',
    version: '1.0.0',
    metadata: defined({ apiId: draft.ApiId, projectId: draft.ProjectId, tenantId: draft.TenantId }),
    name: draft.ApiName,
    path: draft.ApiPath ?? '',
    description: draft.Description,
    mode: nameOf('mode', draft.ApiMode),
    group: draft.GroupId ?? '',
    folderId: draft.FolderId,
    method: named('method', draft.RequestMethod),
    protocols: draft.Protocols?.map((protocol) => nameOf('protocol', protocol)),
    responseFormat: named('responseFormat', draft.ResponseContentType),
    timeout: draft.Timeout,
    visibility: named('visibility', draft.VisibleRange),
    ...details(draft),
  })
}

function details({
  WizardDetails: wizard,
  ScriptDetails: script,
  RegistrationDetails: registration,
  SqlMode,
}: ApiDraft): Partial<DataServiceApi> {
  const samples = wizard ?? script ?? registration
  const connection = wizard?.WizardConnection ?? script?.ScriptConnection
  const parameters = wizard?.WizardRequestParameters ?? script?.ScriptRequestParameters ?? registration?.RegistrationRequestParameters
  const results = wizard?.WizardResponseParameters ?? script?.ScriptResponseParameters
  const codes = wizard?.WizardErrorCodes ?? script?.ScriptErrorCodes ?? registration?.RegistrationErrorCodes
  return defined({
    connection: connection && defined({ id: connection.ConnectionId, table: connection.TableName }),
    sqlMode: script && named('sqlMode', SqlMode),
    script: script?.Script,
    paged: wizard?.IsPagedResponse ?? script?.IsPagedResponse,
    parameters: parameters?.map(parameter),
    results: results?.map(result),
    backend:
      registration &&
      defined({
        host: registration.ServiceHost,
        path: registration.ServicePath,
        format: named('responseFormat', registration.ServiceContentType),
        bodyDescription: registration.ServiceRequestBodyDescription,
      }),
    samples:
      samples?.SuccessfulResultSample !== undefined || samples?.FailedResultSample !== undefined
        ? defined({ success: samples.SuccessfulResultSample, failure: samples.FailedResultSample })
        : undefined,
    errorCodes: codes?.map(errorCode),
  })
}

function result({ ParameterName = '', ColumnName, ParameterDescription, ParameterDataType, ExampleValue }: ResponseParameter): ApiResult {
  return defined({
    name: ParameterName,
    column: ColumnName,
    description: ParameterDescription,
    type: named('type', ParameterDataType),
    example: ExampleValue,
  })
}

function parameter(answer: RequestParameter): ApiParameter {
  const more = {
    operator: named('operator', answer.ParameterOperator),
    position: named('position', answer.ParameterPosition),
    required: answer.IsRequiredParameter,
    default: answer.DefaultValue,
  }
  return { ...result(answer), ...defined(more) }
}

function errorCode({ ErrorCode = '', ErrorMessage, ErrorSolution }: ErrorCode) {
  return defined({ code: ErrorCode, message: ErrorMessage, solution: ErrorSolution })
}

function named(what: Numbered, number: number | undefined): string | undefined {
  return number === undefined ? undefined : nameOf(what, number)
}

/** Without the members that are absent or null: the service writes both. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined && member !== null)) as never
}
