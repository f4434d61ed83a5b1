import type { Locator } from 'playwright-core'
import { repeatedly } from './repeatedly.ts'
import type { Workbench } from './workbench.ts'

const box = ({ page }: Workbench) => page.locator('.quick-input-widget:visible')
export const field = (workbench: Workbench) => box(workbench).locator('input[type="text"]:visible, input[type="password"]:visible').first()

/** The entry of the open list that is labelled so. */
export function choice(workbench: Workbench, label: string | RegExp): Locator {
  return box(workbench)
    .locator('.monaco-list-row', { has: nameOf(workbench, label) })
    .first()
}

/** Clicks and moves on: over an entry of the next list, the resting pointer would bring up a hover that covers it. */
async function clickEntry({ page }: Workbench, entry: Locator): Promise<void> {
  await entry.click()
  await page.mouse.move(1, 1)
}

function nameOf({ page }: Workbench, label: string | RegExp): Locator {
  return typeof label === 'string'
    ? page.locator('.label-name').getByText(label, { exact: true })
    : page.locator('.label-name', { hasText: label })
}

/** The labels of the open list that are in sight, once there are any. */
export async function choices(workbench: Workbench): Promise<readonly string[]> {
  // Below it, a detail is set as a label is.
  const labels = box(workbench).locator('.quick-input-list-row:first-child .label-name')
  await labels.first().waitFor()
  return (await labels.allInnerTexts()).map((label) => label.trim())
}

/** Waits until the question with this title is asked. */
export async function question(workbench: Workbench, title: string | RegExp): Promise<void> {
  await box(workbench).locator('.quick-input-title', { hasText: title }).waitFor()
}

/**
 * Answers the question with this title by a choice, as a click does, and waits until the question is gone: the next one may have the same title, and its
 * answer would go into the box of this one.
 */
export async function answer(workbench: Workbench, title: string | RegExp, label: string | RegExp): Promise<void> {
  await question(workbench, title)
  await clickEntry(workbench, choice(workbench, label))
  await box(workbench)
    .filter({ has: workbench.page.locator('.quick-input-title', { hasText: title }) })
    .filter({ has: nameOf(workbench, label) })
    .waitFor({ state: 'hidden' })
}

/** Answers the question with this title by a line of text and Enter. */
export async function write(workbench: Workbench, title: string | RegExp, text: string): Promise<void> {
  await question(workbench, title)
  const input = field(workbench)
  await input.fill(text)
  await input.press('Enter')
}

/** Waits until nothing is asked: what is typed next could close a question that has just been answered. */
export async function nothingAsked(workbench: Workbench): Promise<void> {
  await box(workbench).waitFor({ state: 'hidden' })
}

/** Opens the command palette and chooses a command that asks further questions. */
export function beginCommand(workbench: Workbench, title: string): Promise<void> {
  return pick(workbench, 'F1', `>${title}`, title)
}

/**
 * How long a person looks for an entry before opening the list again: it does not learn of commands that come while it is open, nor does it open while
 * another list is about to close.
 */
const ATTEMPT_MS = 4_000

/** Types into the box at the top that `key` opens, and chooses the first entry that is labelled so. */
export async function pick(workbench: Workbench, key: string, text: string, label: string): Promise<void> {
  const { keyboard } = workbench.page
  const wanted = choice(workbench, label)
  let isAgain = false
  await repeatedly(
    async () => {
      if (isAgain) await keyboard.press('Escape')
      if (isAgain) await nothingAsked(workbench)
      isAgain = true
      await keyboard.press(key)
      // In place of what stands there: at times that is the `>` already.
      await field(workbench).fill(text, { timeout: ATTEMPT_MS })
    },
    () => wanted.waitFor({ timeout: ATTEMPT_MS }),
  )
  await clickEntry(workbench, wanted)
}
