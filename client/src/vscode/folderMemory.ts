import type { Memento } from '../session/storage.ts'
import type { Memory } from '../tools.ts'

/** What commands remember, beside what the session does. */
export function folderMemory(memento: Memento): Memory {
  const own = (key: string) => `flowspec.memory.${key}`
  return {
    get: (key) => memento.get(own(key)),
    set: async (key, value) => memento.update(own(key), value),
  }
}
