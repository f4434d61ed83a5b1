import type { Workbench } from './workbench.ts'

/** What a person has done with the hands. */
export interface Effort {
  readonly clicks: number
  readonly keys: number
}

/** Counts from now on, until the window is loaded anew, every press of a button of the mouse and of a key. */
export async function countEffort({ page }: Workbench): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const effort = { clicks: 0, keys: 0 }
    Object.assign(globalThis, { effort })
    addEventListener('pointerdown', () => effort.clicks++, { capture: true })
    addEventListener('keydown', () => effort.keys++, { capture: true })
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'effort') as Effort)
}
