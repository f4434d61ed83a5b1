import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { step } from '../../build/bootstrap/step.mjs'
import { inProject } from '../../build/paths.ts'

const cache = inProject('test/host/.cache')

/** A Chromium that needs nothing of the machine but its C library. */
export interface PackedChromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** The Chromium for Linux x64 of @sparticuz/chromium, unpacked with its libraries and fonts on first use. */
export async function packedChromium(): Promise<PackedChromium> {
  const { version } = JSON.parse(await readFile(inProject('node_modules/@sparticuz/chromium/package.json'), 'utf8'))
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await step('Unpacking Chromium', () => unpack(folder))
  await writeFile(join(folder, 'fonts.conf'), fontconfig(folder))
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** Unpacks beside the folder and renames at the end, so that an interrupted unpacking leaves nothing half done. */
async function unpack(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const partial = await mkdtemp(join(cache, 'unpacking-'))
  try {
    // The package unpacks to the folder for temporary files, and its libraries only where it believes to be on a bare machine: hence a process.
    const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
    const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: inProject('test'), env })
    await rename(partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Only fonts that come from npm, so that a page looks the same on every machine. */
const fontconfig = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>${inProject('test/host/node_modules/@expo-google-fonts/jetbrains-mono/400Regular')}</dir>
  <alias binding="strong"><family>monospace</family><prefer><family>JetBrains Mono</family></prefer></alias>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
