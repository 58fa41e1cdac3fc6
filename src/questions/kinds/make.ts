import type { Make } from '../make.ts'
import { makeClosestNumber } from './closest-number/make.ts'
import { makeCloze } from './cloze/make.ts'
import { makeMatch } from './match/make.ts'
import { makeMultiSelect } from './multi-select/make.ts'
import { makeOrder } from './order/make.ts'
import { makeSingleChoice } from './single-choice/make.ts'
import { makeTrueFalse } from './true-false/make.ts'
import { makeWhoSaidIt } from './who-said-it/make.ts'

/** Each kind's build-time half, in the order in which a bank lists its items. */
export const makes: readonly Make[] = [
  makeSingleChoice,
  makeTrueFalse,
  makeWhoSaidIt,
  makeCloze,
  makeClosestNumber,
  makeOrder,
  makeMatch,
  makeMultiSelect,
]
