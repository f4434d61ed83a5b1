import type { Locator } from 'playwright-core'
import type { Workbench } from './workbench.ts'

const box = ({ page }: Workbench) => page.locator('.quick-input-widget:visible')

/** Types into the box at the top that `key` opens, chooses the first entry that has `label` and waits until the box is gone. */
export async function chooseInQuickInput(workbench: Workbench, key: string, text: string, label: string): Promise<void> {
  await workbench.page.keyboard.press(key)
  await box(workbench).locator('input').waitFor()
  await workbench.page.keyboard.insertText(text)
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
  const input = box(workbench).locator('input[type="text"]:visible, input[type="password"]:visible').first()
  await input.fill(text)
  await input.press('Enter')
}

/** Opens the command palette and chooses a command that asks further questions. */
export async function beginCommand(workbench: Workbench, title: string): Promise<void> {
  await workbench.page.keyboard.press('F1')
  await box(workbench).locator('input').waitFor()
  await workbench.page.keyboard.insertText(`>${title}`)
  await choice(workbench, title).click()
}
