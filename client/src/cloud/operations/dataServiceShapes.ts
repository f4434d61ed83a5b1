/** Times are texts in this family. Answers have PascalCase keys where requests have camelCase ones. */
export interface Outcome<D> {
  readonly Data: D
  readonly Success?: boolean
  readonly RequestId?: string
}

export interface RequestParameter {
  readonly ColumnName?: string
  readonly ParameterName?: string
  readonly ParameterDescription?: string
  readonly ParameterDataType?: number
  readonly ParameterOperator?: number
  readonly ParameterPosition?: number
  readonly IsRequiredParameter?: boolean
  readonly DefaultValue?: string
  readonly ExampleValue?: string
}

export interface ResponseParameter {
  readonly ColumnName?: string
  readonly ParameterName?: string
  readonly ParameterDescription?: string
  readonly ParameterDataType?: number
  readonly ExampleValue?: string
}

export interface ErrorCode {
  readonly ErrorCode?: string
  readonly ErrorMessage?: string
  readonly ErrorSolution?: string
}

interface Samples {
  readonly SuccessfulResultSample?: string
  readonly FailedResultSample?: string
}

interface Connection {
  readonly ConnectionId?: string
  readonly TableName?: string
}

export interface WizardDetails extends Samples {
  readonly IsPagedResponse?: boolean
  readonly WizardConnection?: Connection
  readonly WizardRequestParameters?: readonly RequestParameter[]
  readonly WizardResponseParameters?: readonly ResponseParameter[]
  readonly WizardErrorCodes?: readonly ErrorCode[]
}

export interface ScriptDetails extends Samples {
  readonly IsPagedResponse?: boolean
  readonly Script?: string
  readonly ScriptConnection?: Connection
  readonly ScriptRequestParameters?: readonly RequestParameter[]
  readonly ScriptResponseParameters?: readonly ResponseParameter[]
  readonly ScriptErrorCodes?: readonly ErrorCode[]
}

export interface RegistrationDetails extends Samples {
  readonly ServiceHost?: string
  readonly ServicePath?: string
  readonly ServiceContentType?: number
  readonly ServiceRequestBodyDescription?: string
  readonly RegistrationRequestParameters?: readonly RequestParameter[]
  readonly RegistrationErrorCodes?: readonly ErrorCode[]
}

/** An API as drafts and published versions are read. */
export interface ApiDraft {
  readonly ApiId: string
  readonly ApiName: string
  readonly ApiPath?: string
  readonly ApiMode: number
  readonly Description?: string
  readonly GroupId?: string
  readonly FolderId?: string
  readonly ProjectId?: string
  readonly TenantId?: string
  readonly Protocols?: readonly number[]
  readonly RequestMethod?: number
  readonly ResponseContentType?: number
  readonly SqlMode?: number
  /** 0 not published, 1 published. */
  readonly Status?: number
  /** Milliseconds. */
  readonly Timeout?: number
  readonly VisibleRange?: number
  readonly WizardDetails?: WizardDetails
  readonly ScriptDetails?: ScriptDetails
  readonly RegistrationDetails?: RegistrationDetails
  readonly CreatorId?: string
  readonly CreatedTime?: string
  readonly ModifiedTime?: string
}

export interface ApiGroup {
  readonly GroupId: string
  readonly GroupName: string
  readonly ApiGatewayGroupId?: string
  readonly Description?: string
  readonly ProjectId?: string
}

export interface ApiFolder {
  readonly FolderId: string
  readonly FolderName: string
  readonly GroupId?: string
  readonly ParentId?: string
  readonly ProjectId?: string
}

/** Ended when `Status` is FINISHED. */
export interface ApiTest {
  readonly TestId?: string
  readonly ApiId?: string
  readonly Status?: string
  readonly RetCode?: number
  readonly RetResult?: string
  readonly DebugInfo?: string
}

export interface ApiAuthorized {
  readonly ApiId: string
  readonly ApiName: string
  readonly ApiPath?: string
  readonly GrantEndTime?: string
  readonly ProjectId?: string
}

export interface ApiAuthorization {
  readonly ApiId: string
  readonly ApiName: string
  readonly ApiPath?: string
  readonly AuthorizationRecords?: readonly { readonly ProjectId?: string; readonly EndTime?: string }[]
}

export interface Application {
  readonly ApplicationId: string
  readonly ApplicationName: string
  readonly ApplicationCode?: string
  readonly ApplicationKey?: string
  readonly ApplicationSecret?: string
  readonly ProjectId?: string
}
