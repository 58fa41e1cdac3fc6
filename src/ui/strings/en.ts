import { NAME_PROBLEMS, PROBLEMS, type ProblemCode } from '../../http/problem.ts'
import type { NameProblem } from '../../play/name.ts'
import type { FactStatus } from '../../questions/facts.ts'
import { MOST_TYPED } from '../../questions/play.ts'
import type { Flag } from '../../scores/flag.ts'
import type { StoredName } from '../../scores/keys.ts'
import { shownPoints } from '../points.ts'
import { languageOf } from './language.ts'

// Every text of the interface. The type of this catalogue is what other languages have to fill.

const { number, figure, amount, counted, list, date, shortDate, readNumber } = languageOf<
  'one' | 'other'
>('en-GB')

/** The ends of what a number may be. */
export interface NumberRange {
  min: number
  max: number
  unit: string
}

const fromTo = ({ min, max, unit }: NumberRange) =>
  `from ${figure(min, unit)} to ${unit === '' ? figure(max, unit) : amount(max, unit)}`

interface KeptText {
  title: string
  holds: string
}

interface ProblemText {
  title: string
  help: string
}

const unreadable = {
  title: 'What was sent cannot be read',
  help: 'Go back, reload the page and try again.',
}

const kept: Record<StoredName, KeptText> = {
  score: {
    title: 'Your score',
    holds:
      'The name that you gave, your points, the time, and your answers to each question. The leaderboard shows name, points and time to everybody.',
  },
  attempts: {
    title: 'Which quizzes were finished',
    holds: 'For each one a random id, the time and the points, so that none is counted twice.',
  },
  shares: {
    title: 'How many players had how many points',
    holds: 'For each number of points, how many players had it at their first attempt.',
  },
  items: {
    title: 'How hard each question is',
    holds: 'Sums of the points earned on each question, without whose they are.',
  },
  options: {
    title: 'How often each answer was picked',
    holds: 'A number for each answer on offer, without who picked it.',
  },
  progress: {
    title: 'How far the counting has come',
    holds: 'The place at which the search for scores that were not yet counted goes on.',
  },
  catalogue: {
    title: 'Which stories are published',
    holds: 'The versions of each story, and when readers see them.',
  },
  deck: {
    title: 'A published story',
    holds: 'A version of its cards, facts and questions.',
  },
  versions: {
    title: 'The versions of a story',
    holds: 'When each was published, and how large it is.',
  },
  turns: {
    title: 'When a version is shown',
    holds: 'The time from which readers see it.',
  },
  states: {
    title: 'Whether a story is shown',
    holds: 'Until when, and what is said where an editor took it down.',
  },
  reports: {
    title: 'What players say is wrong with a question',
    holds: 'The question, the reason that you picked, and what you wrote. Editors read it.',
  },
  log: {
    title: 'What editors did',
    holds:
      'Each change of a story, with its time and the name that the editor gave. Of readers there is nothing in it.',
  },
}

/** As programs are told, save where a reader can do something else about it, or nothing. */
const problems: Record<ProblemCode, ProblemText> = {
  ...PROBLEMS,
  'method-not-allowed': { ...unreadable, title: 'This page cannot be opened like that' },
  'wrong-content-type': unreadable,
  'bad-body': unreadable,
  'invalid-request': unreadable,
  'body-too-large': {
    title: 'That is more than this page takes',
    help: 'Shorten it and send it again.',
  },
  'desk-unreachable': {
    title: 'The editors cannot be told just now',
    help: 'Your quiz goes on. Try again in a moment, if you like.',
  },
  'bad-cursor': {
    title: 'There is no such page of the leaderboard',
    help: 'Start again with the first page.',
  },
}

const nameProblems: Record<NameProblem, string> = NAME_PROBLEMS

const status: Record<FactStatus, string> = {
  fact: 'reported as fact',
  claim: 'claim',
  estimate: 'estimate',
  forecast: 'not yet happened',
  disputed: 'disputed',
  retracted: 'retracted',
}

export const en = {
  number,
  figure,
  date,
  shortDate,
  readNumber,

  siteName: 'Factdeck',
  siteLine: 'The facts of a story, as cards and a quiz.',
  skip: 'Skip to the content',
  footer: 'Every card and every question names the paragraph that it rests on.',
  stories: 'Stories',
  home: 'All stories',

  readCards: 'Read the cards',
  startQuiz: 'Take the quiz',
  board: 'Leaderboard',
  cards: 'Cards',
  cardsAndQuiz: (cards: number) => `${counted(cards, { one: 'card', other: 'cards' })} and a quiz`,
  cardOf: (card: number, total: number) => `Card ${card} of ${total}`,
  nextCard: 'Next card',
  tapHint: 'Tap a sentence to see the facts that it rests on.',
  askMe: 'Ask me about this',
  cardsRead: 'Those were the cards. How much of it stayed?',
  mapOf: (names: readonly string[]) => `Who has to do with whom: ${list(names)}`,
  aboutSource: 'About the source',
  references: 'Public sources',
  moreFacts: (count: number) =>
    count === 1 ? 'One more fact behind this' : `${number(count)} more facts behind this`,
  paragraph: (paragraph: number) => `paragraph ${paragraph}`,
  paragraphs: (paragraphs: readonly number[]) =>
    `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${list(paragraphs)}`,
  status,
  claimBy: (speaker: string) => `claim of: ${speaker}`,
  report: {
    ask: 'Something wrong with this question?',
    reason: 'What is wrong?',
    reasons: {
      'wrong-key': 'The answer called right is wrong',
      'also-right': 'Another answer is right as well',
      unclear: 'It is unclear what is asked',
      outdated: 'It is out of date',
      other: 'Something else',
    },
    words: 'In your words, if you like',
    back: 'Back to the question',
    send: 'Tell the editors',
    thanks: 'Thank you. An editor will look at this question.',
  },
  note: 'Note:',
  corrections: 'Corrections',
  corrected: 'Corrected on',
  noCorrections: 'Nothing had to be corrected so far.',

  quizTitle: (story: string) => `Quiz: ${story}`,
  quizIntro: (questions: number) =>
    `${counted(questions, { one: 'question', other: 'questions' })}, one at a time, as long as you like for each. After each answer you see why.`,
  name: 'Your name on the leaderboard',
  nameHint: 'If you like: up to 24 characters. Without one you are “Anonymous”.',
  nameProblems,
  start: 'Start',

  questionOf: (question: number, total: number) => `Question ${question} of ${total}`,
  answer: 'Answer',
  inputHint: {
    choices: 'Choose all that apply.',
    number: (range: NumberRange) => `A number ${fromTo(range)}.`,
    order: 'Give each a place: 1 comes first.',
    match: 'Choose an answer for each. No answer is used twice.',
    text: 'A few words are enough. Capital letters and accents do not matter.',
  },
  inputAdvice: {
    choice: 'Choose one of the answers.',
    choices: 'Choose all answers that apply, at least one.',
    number: (range: NumberRange) => `Move the slider, or type a number ${fromTo(range)}.`,
    order: (places: number) => `Give each a place of its own, from 1 to ${places}.`,
    match: 'Choose an answer for each, and none twice.',
    text: `Write your answer, in at most ${MOST_TYPED} characters.`,
  },
  slide: 'Move the slider',
  orType: 'or type the number',
  pickPlace: 'Place',
  pickOption: 'Choose',
  yourAnswer: 'Your answer',

  right: 'Right',
  wrong: 'Wrong',
  partly: 'Partly right',
  youSaid: 'Your answer:',
  rightAnswer: 'Right answer:',
  source: (paragraphs: readonly number[]) =>
    paragraphs.length === 1
      ? `Source: paragraph ${list(paragraphs)}`
      : `Source: paragraphs ${list(paragraphs)}`,
  readCard: (title: string) => `Read the card: ${title}`,
  cardAmongAll: 'See it among all cards',
  sending: 'Sending your answer …',
  waiting: 'No connection. What you sent is kept here and goes out as soon as there is one.',
  next: 'Next question',
  lastDone: 'That was the last question.',
  seeResult: 'See your result',

  points: (points: number, max: number) => `${number(shownPoints(points, max))} of ${number(max)}`,
  pointsOfOne: (points: number) => `${number(shownPoints(points, 1))} of 1 point`,
  resultTitle: 'Your result',
  resultSaved: (name?: string, place?: number) => {
    if (!name) return 'Saved for the leaderboard without a name.'
    if (place === undefined) return `Saved for the leaderboard as ${name}.`
    return `Saved for the leaderboard as ${name}, in place ${number(place)}.`
  },
  yourAnswers: 'Your answers',
  allRestOn: 'Source of all answers:',
  again: 'Play again with other questions',
  bands: {
    all: 'Every one right. You could have written this story.',
    most: 'You know this story well.',
    half: 'A good half. The cards have the rest.',
    some: 'Some of it stuck. The cards tell the rest in a few minutes.',
    none: 'None this time. The cards tell all of it in a few minutes.',
  },
  practise: 'Try what you missed',
  practiseHint: 'Other questions on the same facts, without a score.',
  practice: 'Practice',
  practiceTitle: 'Your practice',
  practiceNotSaved: 'Nothing of this is saved: a practice has no score.',
  seePractice: 'See how it went',
  shareTitle: 'Share your result',
  share: 'Share',
  copy: 'Copy',
  copied: 'Copied.',
  shareText: (points: number, max: number, story: string) =>
    `${number(shownPoints(points, max))} of ${number(max)} in the quiz “${story}”`,
  nextStory: 'Next story',
  notSaved: 'Your score is not saved yet',
  tryAgain: 'Try again',

  boardTitle: (story: string) => `Leaderboard: ${story}`,
  boardEmpty: 'Nobody has finished this quiz yet.',
  boardHint: 'It can take a minute until a new score is shown everywhere.',
  place: 'Place',
  player: 'Player',
  score: 'Score',
  finished: 'Finished',
  anonymous: 'Anonymous',
  nextPlaces: 'Next places',

  standing: {
    betterThan: (percent: number) =>
      `You did better than ${number(percent)}% of the players at their first attempt.`,
    right: (percent: number) => `${number(percent)}% of the players got this right.`,
  },

  receipt: {
    title: 'Delete a score',
    hint: 'With this code you can delete your score, also later. Keep it to yourself.',
    code: 'The code of the score',
    button: 'Delete this score',
    elsewhere: 'The page for deleting',
    deleted: 'The score is deleted. The leaderboard may show it for another minute.',
  },

  statistics: {
    title: (story: string) => `Statistics: ${story}`,
    attempts: (count: number) =>
      `${counted(count, { one: 'first attempt', other: 'first attempts' })} at this version of the story.`,
    mean: (percent: number) => `On average they earned ${number(percent)}% of the points.`,
    reliability: (alpha: number, length: number) =>
      `Reliability of a quiz of ${number(length)} questions (Cronbach’s alpha): ${number(alpha)}.`,
    reliabilityHint:
      'Players get different questions, so it is worked out from how each question goes with the others that it was asked with.',
    thresholds:
      'Facility is shown from 30 responses, discrimination and what wrong answers do from 100. Only what lies beyond a limit with its whole interval is flagged.',
    points: 'Points earned',
    bin: (from: number, to: number, players: number) => `${from}–${to}%: ${number(players)}`,
    versions: 'Versions',
    version: (version: string, attempts: number) => `${version} (${number(attempts)})`,
    csv: 'As a table (CSV)',
    responses: (count: number) => counted(count, { one: 'response', other: 'responses' }),
    facility: 'Facility',
    discrimination: 'Discrimination',
    estimate: (value: number, low: number, high: number) =>
      `${number(value)} (${number(low)} to ${number(high)})`,
    efficiency: (percent: number) => `${number(percent)}% of the wrong answers work.`,
    believed: (text: string, percent: number) => `${number(percent)}% believe: ${text}`,
    option: (percent: number, chosen: number) => `${number(percent)}% (${number(chosen)})`,
    right: 'right answer',
    idle: 'does not work',
    removed: 'A question that this version of the story does not ask',
    flags: {
      'too-hard': 'too hard',
      'too-easy': 'too easy',
      weak: 'tells players hardly apart',
      inverted: 'missed by those who know most: is the key right?',
    } satisfies Record<Flag, string>,
    next: 'More questions',
    none: 'Nobody has finished a quiz on this version yet.',
  },

  privacy: {
    link: 'What is kept',
    title: 'What is kept, and for how long',
    lead: 'Factdeck needs no account and no cookie. No page loads anything from another site, and nobody is followed.',
    playing:
      'While you play, your answers travel in the address of the page. Only an answer that could not be sent waits in the tab until it is; and a page for when you are offline is kept in the browser, the same for everybody. Once you ask for your result, we keep this:',
    kept,
    namesPerson: 'It can name you: by the name that you chose, or by what you typed.',
    address:
      'So that nobody can send too many requests, network addresses are counted for at most a minute; they are written down nowhere.',
    namesNobody: 'It names nobody.',
    days: (days: number) =>
      `It is removed after ${counted(days, { one: 'day', other: 'days' })} at the latest.`,
    forGood: 'It stays as long as the story is offered: nobody can be picked out of a sum.',
    where: {
      kv: 'Key in Workers KV:',
      tally: 'Table in the database of the counters:',
      desk: 'Table in the database of the editors’ desk:',
    },
  },

  offline: 'You are offline',
  offlineHelp:
    'This page opens as soon as there is a connection again. A quiz goes on where it was.',
  problems,
  goOn: 'Go on with your quiz',
  newQuiz: 'Start a new quiz',
}

export type Strings = typeof en
