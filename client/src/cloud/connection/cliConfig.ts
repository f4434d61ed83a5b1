import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { say, type Words } from '../../../../server/src/language/sentence.ts'

/** An entry of the vendor's command line configuration. Other members are read by the vendor's own library. */
export interface Profile {
  readonly name: string
  /** AK, StsToken, RamRoleArn, EcsRamRole, OIDC, ChainableRamRoleArn, CloudSSO, OAuth, External. */
  readonly mode: string
  readonly region_id?: string
  readonly access_key_id?: string
  readonly access_key_secret?: string
  readonly sts_token?: string
}

export interface CliConfig {
  readonly current?: string
  readonly profiles: readonly Profile[]
}

export interface CliConfigOptions {
  readonly home?: string
  /** The user id that the file must belong to; unknown on Windows. */
  readonly uid?: number | undefined
}

/**
 * `~/.aliyun/config.json`, or a sentence why it cannot be used; without profiles when there is no such file. Never quotes it, as it is full of secrets: the
 * vendor's library does, so it must not see the file before this has accepted it.
 */
export async function readCliConfig(options: CliConfigOptions = {}): Promise<CliConfig | { readonly problem: Words }> {
  const { home = homedir(), uid = process.getuid?.() } = options
  const path = join(home, '.aliyun', 'config.json')
  try {
    const { uid: owner, mode } = await stat(path)
    if (uid !== undefined && owner !== uid) return { problem: say`${path} belongs to another user and is not read.` }
    if (uid !== undefined && mode & 0o022)
      return { problem: say`${path} can be changed by other users and is not read. Run: chmod 600 ${path}` }
    return configIn(await readFile(path, 'utf8'), path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT' ? { profiles: [] } : { problem: code ? say`${path} cannot be read (${code}).` : say`${path} cannot be read.` }
  }
}

function configIn(text: string, path: string): CliConfig | { readonly problem: Words } {
  const value = parsed(text)
  const profiles = isRecord(value) ? value.profiles : undefined
  if (!isRecord(value) || (profiles !== undefined && !Array.isArray(profiles))) {
    return { problem: say`${path} is not a configuration of the aliyun command line: it is no JSON with a list of profiles.` }
  }
  const current = value.current
  return { profiles: (profiles ?? []).filter(isProfile), ...(typeof current === 'string' && { current }) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function isProfile(value: unknown): value is Profile {
  return isRecord(value) && typeof value.name === 'string' && typeof value.mode === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
