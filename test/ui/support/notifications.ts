import type { Locator } from 'playwright-core'
import { runCommand } from './runCommand.ts'
import type { Workbench } from './workbench.ts'

/** The message with this text, when it is there. */
export async function notification({ page }: Workbench, text: string | RegExp): Promise<Locator> {
  const said = page.locator('.notification-list-item-message', { hasText: text })
  const message = page.locator('.notifications-toasts .notification-list-item', { has: said }).first()
  await message.waitFor()
  return message
}

/** Chooses an action of the message with this text. */
export async function act(workbench: Workbench, text: string | RegExp, action: string): Promise<void> {
  const message = await notification(workbench, text)
  await message.getByRole('button', { name: action }).click()
}

/** The texts of the messages in sight, the newest first. */
export function notifications({ page }: Workbench): Promise<readonly string[]> {
  return page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts()
}

/** Closes all messages, as people do who have read them. */
export async function clearNotifications(workbench: Workbench): Promise<void> {
  await runCommand(workbench, 'Notifications: Clear All Notifications')
  await workbench.page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'hidden' })
}
