import type { Rule } from '../rule.ts'
import { apiName } from './apiName.ts'
import { apiPath } from './apiPath.ts'
import { apiTimeout } from './apiTimeout.ts'
import { apiWithoutProtocol } from './apiWithoutProtocol.ts'
import { bodilessMethod } from './bodilessMethod.ts'
import { constantWithoutValue } from './constantWithoutValue.ts'
import { hostWithoutScheme } from './hostWithoutScheme.ts'
import { incompleteApi } from './incompleteApi.ts'
import { notInMode } from './notInMode.ts'
import { unusedInMode } from './unusedInMode.ts'

/** What is said about documents of kind DataServiceApi. */
export const dataServiceRules: readonly Rule[] = [
  incompleteApi,
  apiName,
  apiPath,
  apiTimeout,
  apiWithoutProtocol,
  notInMode,
  unusedInMode,
  bodilessMethod,
  constantWithoutValue,
  hostWithoutScheme,
]
