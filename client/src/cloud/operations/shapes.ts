/**
 * Shapes that several operations share. The service documents names, not presence: only what every use of ours relies on is mandatory.
 * Times are epoch milliseconds unless a name says otherwise.
 */
export interface Tag {
  readonly Key: string
  readonly Value: string
}

export interface TestParam {
  readonly ParamKey: string
  readonly ParamValue: string
}

export interface Created {
  readonly Id: string
  readonly RequestId?: string
}

export interface Done {
  readonly RequestId?: string
  /** RenameFunction answers with text. */
  readonly Success?: boolean | 'true' | 'false'
}

/** A thing of the workspace with its FlowSpec, as JSON text. */
export interface Described {
  readonly Id: string
  readonly Name: string
  readonly Spec: string
  readonly Owner?: string
  readonly ProjectId?: string
  readonly CreateTime?: number
  readonly ModifyTime?: number
}

export interface Script {
  readonly Id?: string
  /** Folder and name in the workspace. */
  readonly Path?: string
  readonly Runtime?: { readonly Command?: string }
}

export interface NamedSource {
  readonly Name?: string
  readonly Type?: string
}

/** What the rows of all FlowSpec lists have in common. */
export interface Row {
  readonly Id: string
  readonly Name: string
  readonly Description?: string
  readonly Owner?: string
  readonly ProjectId?: string
  readonly CreateTime?: number
  readonly ModifyTime?: number
  readonly Script?: Script
}

/** SHA-1 before a part of a parallel upload: five unsigned 32-bit words after `part_offset` bytes, a multiple of 64. */
export interface Sha1Context {
  readonly h: readonly number[]
  readonly part_offset: number
}

export interface PartRequest {
  /** From 1. */
  readonly part_number: number
  readonly content_type?: string
  readonly content_md5?: string
  readonly parallel_sha1_ctx?: Sha1Context
}
