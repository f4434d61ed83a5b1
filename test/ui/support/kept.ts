import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Workbench } from './workbench.ts'

/** Something that is written down, and where. */
export interface Kept {
  readonly place: string
  readonly bytes: Buffer
}

/** All files in a folder, at any depth; what is linked there is not in it. */
export async function* filesIn(folder: string): AsyncGenerator<Kept> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name)
    if (entry.isFile()) yield { place, bytes: await readFile(place) }
  }
}

/** All that VS Code keeps in the browser: its settings and logs, and the states of its extensions. */
export async function* keptInBrowser({ page }: Workbench): AsyncGenerator<Kept> {
  for (const [place, text] of await page.evaluate(readStorages)) yield { place, bytes: Buffer.from(text) }
}

/** In the page. */
async function readStorages(): Promise<readonly (readonly [string, string])[]> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const textOf = (value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : typeof value === 'string' ? value : JSON.stringify(value)
  const found: (readonly [string, string])[] = [
    ...Object.entries(localStorage).map(([key, value]) => [`localStorage ${key}`, value] as const),
    ...Object.entries(sessionStorage).map(([key, value]) => [`sessionStorage ${key}`, value] as const),
  ]
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name))
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table)
      const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())])
      keys.forEach((key, index) => {
        found.push([`${name} ${table} ${String(key)}`, textOf(values[index])])
      })
    }
    database.close()
  }
  return found
}
