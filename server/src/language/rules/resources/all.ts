import type { Rule } from '../rule.ts'
import { containerWithoutImage } from './containerWithoutImage.ts'
import { fileWithoutStorage } from './fileWithoutStorage.ts'
import { incompleteDataset } from './incompleteDataset.ts'
import { incompleteResource } from './incompleteResource.ts'
import { storageWithoutType } from './storageWithoutType.ts'
import { unnamedComponentParameter } from './unnamedComponentParameter.ts'
import { unnamedDatasource } from './unnamedDatasource.ts'

export const resourceRules: readonly Rule[] = [
  incompleteResource,
  fileWithoutStorage,
  storageWithoutType,
  unnamedComponentParameter,
  unnamedDatasource,
  incompleteDataset,
  containerWithoutImage,
]
