/**
 * Whether the packages that npm recorded as installed are those of the lock file. npm writes that record last, so an installation that was
 * interrupted has none. Optional packages may be absent: they are for other platforms.
 *
 * @param {unknown} lock the content of package-lock.json
 * @param {unknown} installed the content of node_modules/.package-lock.json, undefined when there is none
 */
export function lockFits(lock, installed) {
  const wanted = packagesOf(lock)
  const present = packagesOf(installed)
  if (!wanted || !present) return false
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const found = present[path]
    if (!found && entry.optional) continue
    if (found?.version !== entry.version || found?.integrity !== entry.integrity) return false
  }
  return Object.keys(present).every((path) => path in wanted)
}

/**
 * @param {unknown} lock
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lock) {
  if (typeof lock !== 'object' || lock === null || !('packages' in lock)) return undefined
  const { packages } = lock
  return typeof packages === 'object' && packages !== null
    ? /** @type {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */ (packages)
    : undefined
}
