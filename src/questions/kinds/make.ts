import type { Make } from '../make.ts'
import { makeSingleChoice } from './single-choice/make.ts'
import { makeTrueFalse } from './true-false/make.ts'
import { makeWhoSaidIt } from './who-said-it/make.ts'

/** Each kind's build-time half, in the order in which a bank lists its items. */
export const makes: readonly Make[] = [makeSingleChoice, makeTrueFalse, makeWhoSaidIt]
