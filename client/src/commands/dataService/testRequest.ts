import type { ApiParameter } from '../../cloud/dataService/document.ts'
import type { TestParam } from '../../cloud/operations/shapes.ts'

/** Where the test operation has the parameters of each position. */
const lists = [
  ['query', 'QueryParam'],
  ['path', 'PathParams'],
  ['header', 'HeadParams'],
  ['body', 'BodyParams'],
] as const

type List = (typeof lists)[number][1]

/** Values by the names of parameters as TestDataServiceApi wants them: in one list for each position. */
export function testRequest(
  parameters: readonly ApiParameter[],
  values: ReadonlyMap<string, string>,
): Partial<Record<List, readonly TestParam[]>> {
  const pairsAt = (wanted: string) =>
    parameters
      .filter(({ position = 'query' }) => position.toLowerCase() === wanted)
      .flatMap(({ name: ParamKey }): TestParam[] => {
        const ParamValue = values.get(ParamKey)
        return ParamValue === undefined ? [] : [{ ParamKey, ParamValue }]
      })
  return Object.fromEntries(lists.map(([position, list]) => [list, pairsAt(position)] as const).filter(([, pairs]) => pairs.length > 0))
}
