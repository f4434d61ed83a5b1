/** How often people try before they give up. */
const ATTEMPTS = 10

/**
 * Does something that VS Code does not always take, as people do: they look whether it has come to anything, and do it again when it has not.
 * `seen`: waits for what it leads to, no longer than it is worth, and rejects when that does not come. The last rejection is passed on.
 */
export async function repeatedly(act: () => Promise<unknown>, seen: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const failure = await act()
      .then(seen)
      .then(
        () => undefined,
        (error: unknown) => error,
      )
    if (failure === undefined) return
    if (attempt === ATTEMPTS) throw failure
  }
}
