import type { Memento, SecretStore } from './storage.ts'

export interface AccessKey {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly securityToken?: string
}

/** The AccessKeys that the user has added. The ids are remembered in clear, the rest in the keyring of the system. */
export interface KeyRing {
  ids(): readonly string[]
  find(id: string): Promise<AccessKey | undefined>
  add(key: AccessKey): Promise<void>
  delete(id: string): Promise<void>
}

const idsKey = 'flowspec.accessKeys'

export function keyRing(memory: Memento, secrets: SecretStore): KeyRing {
  const secretKey = (id: string) => `flowspec.accessKey.${id}`
  const ids = () => {
    const known = memory.get(idsKey)
    return Array.isArray(known) ? known.filter((id): id is string => typeof id === 'string') : []
  }
  const others = (id: string) => ids().filter((known) => known !== id)
  return {
    ids,
    async find(id) {
      const text = await secrets.get(secretKey(id))
      return text === undefined ? undefined : { accessKeyId: id, ...JSON.parse(text) }
    },
    async add({ accessKeyId, ...secret }) {
      await secrets.store(secretKey(accessKeyId), JSON.stringify(secret))
      await memory.update(idsKey, [...others(accessKeyId), accessKeyId])
    },
    async delete(id) {
      await secrets.delete(secretKey(id))
      await memory.update(idsKey, others(id))
    },
  }
}
