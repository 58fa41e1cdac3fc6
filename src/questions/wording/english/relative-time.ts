import { anyOf } from '../language.ts'
import { MONTHS } from './date.ts'

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const SEASON = 'spring|summer|autumn|winter'
const TIME_OF_DAY = 'morning|afternoon|evening|night'
const PERIOD = `(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|${TIME_OF_DAY}|${SEASON})`
const SOME =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\\d+|few|many|several|some)'

/** What a phrase can go on with that does not say relative to what it is: "the day before in Riva". */
const AT_ITS_END = '(?=\\s*(?:[?.,;:”]|$|(?:at|by|for|from|in|near|on|to|with)(?!\\p{L})))'

/** "The same month a year earlier" is told from a month that the sentence has itself. */
const NOT_OF_ONE = `(?<!the same ${PERIOD} )`

const MONTH = `(?:${MONTHS.join('|')})`
const DAY = '(?:[12]?\\d|3[01])(?:st|nd|rd|th)?'
const YEAR = '(?<!\\d)[12]\\d{3}(?!\\d)'
const IN = 'in|since|until|till|by|from|during|before|after|between|early|late|mid|this'

/** A month or a day of it without a year behind it, or a gap for one, in a text that has none at all. */
const WITHOUT_YEAR =
  `(?<!${YEAR}.*)(?:(?:${IN}) ${MONTH}|${DAY}(?: of)? ${MONTH}|${MONTH} ${DAY}(?!\\d))` +
  `(?! (?:\\d{2,4}(?!\\d)|____))(?!.*${YEAR})`

/** A time that depends on when it is read, or on what was said before. */
export const relativeTime = anyOf(
  [
    'today|yesterday|tomorrow|tonight|now|nowadays|currently|presently|recently|lately|soon|ago',
    'so far|to date|at present|to this day|since then|until then|by then|as yet',
    `(?:last|this|next|that) (?:${PERIOD}|${WEEKDAY})(?! of)|on ${WEEKDAY}|these days|those days`,
    `(?:last|past|coming|previous|following|preceding|recent|current|next) (?:${SOME} )?${PERIOD}(?! of)`,
    `${NOT_OF_ONE}${SOME} ${PERIOD} (?:later|earlier)(?! than)`,
    `${NOT_OF_ONE}(?:the|${SOME}) ${PERIOD} (?:before|after)${AT_ITS_END}`,
    `(?:earlier|later) (?:this|that|in the|on the|the same) (?:${PERIOD}|${WEEKDAY})`,
    `the same ${PERIOD}(?! (?:as|that|when|in which|${SOME} ${PERIOD} (?:before|earlier)))`,
    'at (?:that|the) time(?! (?:of|when|that|in))',
    `(?:at|over) the weekend|${PERIOD} to come`,
    '(?:as )?(?:mentioned|described|noted|said|shown|stated) (?:above|below|earlier|before)',
    WITHOUT_YEAR,
  ].join('|'),
)
