export type ApiMode = 'wizard' | 'script' | 'registration'

/** Something that documents know by its id and people by its name. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** What is asked before there is a document of a new API; what only some modes have is absent in the others. */
export interface ApiAnswers {
  readonly mode: ApiMode
  readonly group: Named
  /** Id `0`: the top of the group. */
  readonly folder: Named
  readonly name: string
  readonly path: string
  readonly method: string
  readonly dataSource?: Named
  readonly table?: string
  readonly columns?: readonly string[]
  /** SQL. */
  readonly script?: string
  readonly host?: string
  readonly backendPath?: string
}
