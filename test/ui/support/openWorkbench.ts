import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { launchBrowser } from '../../host/browser.ts'
import { pageAddress, startHost } from '../../host/host.ts'
import { evidence } from './evidence.ts'
import { PATIENCE_MS } from './patience.ts'
import type { Workbench } from './workbench.ts'

export interface WorkbenchOptions {
  /** The files of the folder that it shows: text by name. */
  readonly files: Readonly<Record<string, string>>
  /** The folder's settings. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** In pixels; 1280 × 800 when left out. */
  readonly size?: { readonly width: number; readonly height: number }
  /** The editor's language, such as `zh-cn`. Without a language pack, VS Code's own texts stay English. */
  readonly language?: string
  /** Opens it in a VS Code of its own, where nobody has said that the folder is to be trusted. */
  readonly untrusted?: boolean
  /** Opens it in a VS Code of its own, which keeps its state in this folder. */
  readonly dataDir?: string
}

/**
 * Opens a VS Code with the built extension on a folder of its own, and closes it when the test is over.
 * It is served by the task that runs the tests; a test file that is run by itself starts a server of its own.
 */
export async function openWorkbench(
  test: TestContext,
  { files, settings = {}, size = { width: 1280, height: 800 }, untrusted = false, language, dataDir }: WorkbenchOptions,
): Promise<Workbench> {
  const temporary = await mkdtemp(join(tmpdir(), 'flowspec-ui-'))
  const folder = join(temporary, 'project')
  await writeFiles(folder, { ...files, '.vscode/settings.json': JSON.stringify(settings) })

  const shared = untrusted || dataDir !== undefined ? undefined : sharedHost()
  const state = shared?.dataDir ?? dataDir ?? join(temporary, 'data')
  const own = shared ? undefined : await startHost({ dataDir: state, extension: 'installed', trustsNobody: untrusted, forgetful: true })
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: size })
  page.setDefaultTimeout(PATIENCE_MS)
  const leaveEvidence = evidence(test, { page, folder }, state)
  test.after(async () => {
    await leaveEvidence().catch((error: unknown) => test.diagnostic(`What a failure leaves is not whole: ${error}`))
    await browser.close()
    await own?.stop()
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 })
  })
  if (language !== undefined) await page.addInitScript(speakLanguage, language)
  await page.goto(pageAddress(own?.address ?? shared?.address ?? '', { folder }))
  if (untrusted) await page.getByText('Restricted Mode', { exact: true }).waitFor()
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
  return { page, folder }
}

/** In the page: what a language pack would set. The texts that VS Code comes with set nothing. */
function speakLanguage(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language })
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

/** That of the task which runs the tests. */
function sharedHost(): { readonly address: string; readonly dataDir: string } | undefined {
  const { FLOWSPEC_HOST: address, FLOWSPEC_HOST_DATA: dataDir } = process.env
  return address !== undefined && dataDir !== undefined ? { address, dataDir } : undefined
}
