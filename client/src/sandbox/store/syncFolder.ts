import { open } from 'node:fs/promises'

/** Brings a rename inside a folder to the disk. Windows cannot and need not: there the rename itself is written through. */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
