import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { say, type Words } from '../../../../server/src/language/sentence.ts'

/** A file of this machine, as it was when it was looked at. */
export interface SourceFile {
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** When its content was written, in milliseconds since 1970. */
  readonly modified: number
}

/** The file, or a sentence about why it cannot be uploaded. */
export async function sourceFile(
  path: string,
): Promise<SourceFile | { readonly path: string; readonly name: string; readonly problem: Words }> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { path, name, problem: say`${name} is a folder. Choose the files in it.` }
    // Reading from a pipe or a device may never end.
    if (!found.isFile()) return { path, name, problem: say`${name} is no ordinary file.` }
    await access(path, constants.R_OK)
    return { path, name, size: found.size, modified: found.mtimeMs }
  } catch (error) {
    return { path, name, problem: whyNot(name, (error as NodeJS.ErrnoException).code ?? '') }
  }
}

/** Whether somebody has written to the file, or taken it away, since it was looked at. */
export async function hasChanged({ path, size, modified }: SourceFile): Promise<boolean> {
  const now = await sourceFile(path)
  return 'problem' in now || now.size !== size || now.modified !== modified
}

function whyNot(name: string, code: string): Words {
  if (code === 'ENOENT') return say`${name} is not there any more.`
  if (code === 'EACCES' || code === 'EPERM') return say`${name} may not be read by you: its permissions forbid it.`
  return say`${name} cannot be read (${code}).`
}
