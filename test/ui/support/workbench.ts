import type { Page } from 'playwright-core'

/** A VS Code on the screen, with the folder that it shows. */
export interface Workbench {
  readonly page: Page
  /** The absolute path of the folder, which is the test's own. */
  readonly folder: string
}
