import type { Rule } from '../rule.ts'
import { documentNotObject } from './documentNotObject.ts'
import { duplicateKey } from './duplicateKey.ts'
import { flatForm } from './flatForm.ts'
import { fragment } from './fragment.ts'
import { headerSpelling } from './headerSpelling.ts'
import { kindNotInVersion } from './kindNotInVersion.ts'
import { missingKind } from './missingKind.ts'
import { missingList } from './missingList.ts'
import { missingVersion } from './missingVersion.ts'
import { nullList } from './nullList.ts'
import { nullSpec } from './nullSpec.ts'
import { reservedKind } from './reservedKind.ts'
import { severalDocuments } from './severalDocuments.ts'
import { syntax } from './syntax.ts'
import { twoSpellings } from './twoSpellings.ts'
import { typeDiffersFromKind } from './typeDiffersFromKind.ts'
import { unknownKey } from './unknownKey.ts'
import { unknownKind } from './unknownKind.ts'
import { unknownSubject } from './unknownSubject.ts'
import { unknownValue } from './unknownValue.ts'
import { unknownVersion } from './unknownVersion.ts'
import { unquotedReference } from './unquotedReference.ts'
import { wrongType } from './wrongType.ts'
import { yamlBoolean } from './yamlBoolean.ts'
import { yamlOctal } from './yamlOctal.ts'
import { yamlSexagesimal } from './yamlSexagesimal.ts'
import { yamlTimestamp } from './yamlTimestamp.ts'

export const structureRules: readonly Rule[] = [
  syntax,
  duplicateKey,
  unquotedReference,
  severalDocuments,
  yamlOctal,
  yamlSexagesimal,
  yamlTimestamp,
  yamlBoolean,
  documentNotObject,
  fragment,
  missingKind,
  unknownKind,
  reservedKind,
  headerSpelling,
  missingVersion,
  unknownVersion,
  kindNotInVersion,
  nullSpec,
  nullList,
  flatForm,
  missingList,
  typeDiffersFromKind,
  unknownSubject,
  wrongType,
  unknownValue,
  unknownKey,
  twoSpellings,
]
