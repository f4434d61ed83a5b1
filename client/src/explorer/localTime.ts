/** `2026-01-02 03:04` in this computer's time zone. Takes what the service writes: milliseconds, or a text; undefined for what is no time. */
export function localTime(time: number | string | undefined): string | undefined {
  if (time === undefined || time === '') return undefined
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return undefined
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}
