import { ServiceError } from '../serviceError.ts'

interface CursorInput {
  readonly limit?: number | undefined
  readonly marker?: string | undefined
}

/** The rows after a marker: 50 unless said otherwise, at most 100. The marker of the last page is empty. */
export function slice<T>(rows: readonly T[], { limit = 50, marker = '' }: CursorInput): { rows: readonly T[]; next: string } {
  if (limit < 1 || limit > 100)
    throw new ServiceError(400, 'InvalidParameterOutOfRange.limit', 'The input parameter limit must be from 1 to 100.')
  const start = marker === '' ? 0 : Number(Buffer.from(marker, 'base64').toString())
  if (!Number.isInteger(start) || start < 0)
    throw new ServiceError(400, 'InvalidParameter.marker', 'The input parameter marker is not valid.')
  const end = start + limit
  return { rows: rows.slice(start, end), next: end < rows.length ? Buffer.from(String(end)).toString('base64') : '' }
}
