import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Login } from '../../session/selection.ts'
import type { Choosing } from './choosing.ts'

/** Asks for an AccessKey and puts it into the keyring of the system. Undefined when the user turned away. */
export async function addAccessKey({ ui, session }: Pick<Choosing, 'ui' | 'session'>): Promise<Login | undefined> {
  const title = say`Add an AccessKey`
  const ask = async (prompt: Words, secret: boolean) =>
    (await ui.input({ title, prompt, secret, problem: (text) => oneWord(text) }))?.trim()
  const accessKeyId = await ask(say`The AccessKey ID. Its secret is asked for next, and kept in the keyring of this computer.`, false)
  if (!accessKeyId) return undefined
  const accessKeySecret = await ask(say`The AccessKey secret of ${accessKeyId}.`, true)
  if (!accessKeySecret) return undefined
  // Ids of short-lived keys can be told by their beginning.
  const isShortLived = accessKeyId.startsWith('STS.')
  const securityToken = isShortLived ? await ask(say`The security token that belongs to ${accessKeyId}.`, true) : undefined
  if (isShortLived && !securityToken) return undefined
  await session.keys.add({ accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) })
  return { kind: 'accessKey', accessKeyId }
}

function oneWord(text: string): Words | undefined {
  if (text.trim() === '') return say`It cannot be empty.`
  return /\s/.test(text.trim()) ? say`It has no spaces in it.` : undefined
}
