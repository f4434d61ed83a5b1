const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** "12.3 MB": the same in every language. */
export function byteSize(bytes: number): string {
  const unit = Math.min(units.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10))
  return `${unit === 0 ? bytes : (bytes / 1024 ** unit).toFixed(1)} ${units[unit]}`
}
