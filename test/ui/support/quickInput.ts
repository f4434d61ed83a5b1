import type { Locator } from 'playwright-core'
import type { Workbench } from './workbench.ts'

const box = ({ page }: Workbench) => page.locator('.quick-input-widget:visible')
export const field = (workbench: Workbench) => box(workbench).locator('input[type="text"]:visible, input[type="password"]:visible').first()

/** Types into the box at the top that `key` opens, chooses the first entry that has `label` and waits until the box is gone. */
export async function chooseInQuickInput(workbench: Workbench, key: string, text: string, label: string): Promise<void> {
  await workbench.page.keyboard.press(key)
  await field(workbench).fill(text)
  const entry = box(workbench)
    .locator('.monaco-list-row', { has: workbench.page.locator('.label-name', { hasText: label }) })
    .first()
  await entry.waitFor()
  await entry.click()
  await box(workbench).waitFor({ state: 'hidden' })
}

/** The entry of the open list that is labelled so. */
export function choice(workbench: Workbench, label: string | RegExp): Locator {
  const { page } = workbench
  const name =
    typeof label === 'string'
      ? page.locator('.label-name').getByText(label, { exact: true })
      : page.locator('.label-name', { hasText: label })
  return box(workbench).locator('.monaco-list-row', { has: name }).first()
}

/** The labels of the open list that are in sight. */
export async function choices(workbench: Workbench): Promise<readonly string[]> {
  // Below it, a detail is set as a label is.
  const labels = await box(workbench).locator('.quick-input-list-row:first-child .label-name').allInnerTexts()
  return labels.map((label) => label.trim())
}

/** Waits until the question with this title is asked. */
export async function question(workbench: Workbench, title: string | RegExp): Promise<void> {
  await box(workbench).locator('.quick-input-title', { hasText: title }).waitFor()
}

/** Answers the question with this title by a choice, as a click does. */
export async function answer(workbench: Workbench, title: string | RegExp, label: string | RegExp): Promise<void> {
  await question(workbench, title)
  await choice(workbench, label).click()
}

/** Answers the question with this title by a line of text and Enter. */
export async function write(workbench: Workbench, title: string | RegExp, text: string): Promise<void> {
  await question(workbench, title)
  const input = field(workbench)
  await input.fill(text)
  await input.press('Enter')
}

/**
 * How long a person looks for a command before opening the palette again: it does not learn of commands that come while it is open, nor does it
 * open while another list is about to close.
 */
const ATTEMPT_MS = 2_000
const ATTEMPTS = 10

/** Waits until nothing is asked: what is typed next could close a question that has just been answered. */
export async function nothingAsked(workbench: Workbench): Promise<void> {
  await box(workbench).waitFor({ state: 'hidden' })
}

/** Opens the command palette and chooses a command that asks further questions. */
export async function beginCommand(workbench: Workbench, title: string): Promise<void> {
  const wanted = choice(workbench, title)
  for (let attempt = 1; ; attempt++) {
    await workbench.page.keyboard.press('F1')
    // In place of what stands there: at times that is the `>` already.
    const filled = field(workbench).fill(`>${title}`, { timeout: ATTEMPT_MS })
    const failure = await filled
      .then(() => wanted.waitFor({ timeout: ATTEMPT_MS }))
      .then(
        () => undefined,
        (error: unknown) => error,
      )
    if (!failure) return wanted.click()
    if (attempt === ATTEMPTS) throw failure
    await workbench.page.keyboard.press('Escape')
    await box(workbench).waitFor({ state: 'hidden' })
  }
}
