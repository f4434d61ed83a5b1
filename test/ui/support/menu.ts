import type { Workbench } from './workbench.ts'

/** A menu takes no click in the tenth of a second after it came: people click again. */
const ATTEMPT_MS = 1_000
const ATTEMPTS = 10

/** Chooses from the open menu: the item at the end of a path through its submenus. */
export async function chooseItem({ page }: Workbench, ...path: readonly string[]): Promise<void> {
  // Not the items around the labels: a submenu is inside the item that opens it.
  const item = (label: string) => page.locator('.monaco-menu .action-label').getByText(label, { exact: true }).first()
  for (const submenu of path.slice(0, -1)) await item(submenu).hover()
  const wanted = item(path.at(-1) ?? '')
  for (let attempt = 1; ; attempt++) {
    await wanted.click()
    const failure = await wanted.waitFor({ state: 'hidden', timeout: ATTEMPT_MS }).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!failure) return
    if (attempt === ATTEMPTS) throw failure
  }
}
