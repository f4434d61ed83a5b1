/** Plain data that is remembered. What VS Code calls a Memento. */
export interface Memento {
  get(key: string): unknown
  update(key: string, value: unknown): PromiseLike<void>
}

/** The keyring of the system. */
export interface SecretStore {
  get(key: string): PromiseLike<string | undefined>
  store(key: string, value: string): PromiseLike<void>
  delete(key: string): PromiseLike<void>
}
