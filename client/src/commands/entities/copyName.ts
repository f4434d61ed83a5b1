/** `daily` becomes `daily_copy`, and the file `lib.jar` becomes `lib_copy.jar`. */
export function copyName(name: string, isFile: boolean): string {
  const dot = isFile ? name.lastIndexOf('.') : -1
  return dot > 0 ? `${name.slice(0, dot)}_copy${name.slice(dot)}` : `${name}_copy`
}
