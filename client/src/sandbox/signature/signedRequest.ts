/** What a signature covers. Header names are in lower case; the query is decoded. */
export interface SignedRequest {
  readonly method: string
  readonly path: string
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly headers: Readonly<Record<string, string | undefined>>
}
