/**
 * A data-service API as a person writes it; `schemas/dataServiceApi.schema.json` says what each key means. Enum members are texts here, since a
 * number of the service that has no name yet stands as its digits: nothing is lost between answer, document and request.
 */
export interface DataServiceApi {
  readonly kind: 'DataServiceApi'
  readonly version?: string
  readonly metadata?: { readonly apiId?: string; readonly projectId?: string; readonly tenantId?: string }
  readonly name: string
  readonly path: string
  readonly description?: string
  readonly mode: string
  readonly group: string
  readonly folderId?: string
  readonly method?: string
  readonly protocols?: readonly string[]
  readonly requestFormat?: string
  readonly responseFormat?: string
  /** Milliseconds. */
  readonly timeout?: number
  readonly visibility?: string
  readonly resourceGroupId?: string
  readonly connection?: { readonly id?: string; readonly table?: string }
  readonly sqlMode?: string
  readonly script?: string
  readonly paged?: boolean
  readonly parameters?: readonly ApiParameter[]
  readonly results?: readonly ApiResult[]
  readonly backend?: { readonly host?: string; readonly path?: string; readonly format?: string; readonly bodyDescription?: string }
  readonly samples?: { readonly success?: string; readonly failure?: string }
  readonly errorCodes?: readonly { readonly code: string; readonly message?: string; readonly solution?: string }[]
}

export interface ApiResult {
  readonly name: string
  readonly column?: string
  readonly description?: string
  readonly type?: string
  readonly example?: string
}

export interface ApiParameter extends ApiResult {
  readonly operator?: string
  readonly position?: string
  readonly required?: boolean
  readonly default?: string
}
