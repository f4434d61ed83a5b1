import { ServiceError } from '../serviceError.ts'

interface PageInput {
  readonly PageNumber?: number | undefined
  readonly PageSize?: number | undefined
}

interface Slice<T> {
  readonly rows: readonly T[]
  readonly page: { readonly PageNumber: number; readonly PageSize: number; readonly TotalCount: number }
}

/** The rows of one page: 10 unless said otherwise, at most 100. */
export function pageOf<T>(rows: readonly T[], { PageNumber = 1, PageSize = 10 }: PageInput): Slice<T> {
  if (PageNumber < 1) throw new ServiceError(400, 'InvalidParameter', 'The specified parameter PageNumber is not valid: it counts from 1.')
  if (PageSize < 1 || PageSize > 100) {
    throw new ServiceError(400, 'InvalidParameter', 'The specified parameter PageSize is not valid: it must be from 1 to 100.')
  }
  const start = (PageNumber - 1) * PageSize
  return { rows: rows.slice(start, start + PageSize), page: { PageNumber, PageSize, TotalCount: rows.length } }
}
