import { LENGTH } from './building.ts'
import { limitsOf } from './limits.ts'
import type { Results } from './results.ts'
import { table } from './table.ts'

/** The results as a person reads them, at most 100 characters wide. */
export function report(results: Results): string {
  const { machine, building, worker, serving, scores } = results
  const { finishing, leaderboards, operations, statistics, doors, processorTime } = scores
  const time = processorTime ? 'processor’s time' : 'time'
  const ways = [
    ['a bare Worker, no put', 'bare'],
    ['a bare Worker, one put of the same size', 'barePut'],
    ['Factdeck', 'ours'],
    ['Factdeck, if another isolate asked the questions', 'elsewhere'],
    ['Factdeck, if KV cost nothing', 'inMemory'],
    ['Factdeck, if nothing was counted', 'uncounted'],
  ] as const
  const put = finishing.ms.barePut - finishing.ms.bare
  return [
    `${machine.date}: ${machine.processors} × ${machine.model}, Node ${machine.node}, ${machine.workerd}`,
    `Load of the machine before it began: ${machine.load.toFixed(1)}`,
    '',
    'What should hold',
    table(
      limitsOf(results).map(({ what, wanted, found, holds }) => ({
        limit: what,
        wanted,
        found,
        holds: holds ? 'yes' : 'NO',
      })),
    ),
    '',
    'Building',
    table(
      building.map(({ story, facts, items, compileMs, formMs, deckBytes }) => ({
        story,
        facts,
        items,
        'compile, ms': Math.round(compileMs),
        [`form of ${LENGTH}, ms`]: fixed(formMs),
        deck: kilobytes(deckBytes),
      })),
    ),
    '',
    `The Worker: ${kilobytes(worker.bytes)}, ${kilobytes(worker.zippedBytes)} compressed; ` +
      `starts in ${worker.startUpMs ?? '?'} ms (wrangler check startup)`,
    '',
    'Answers a second, beside a bare Worker that returns the same bytes on the same workerd',
    table(
      serving.map(({ page, bytes, ours, bare, ratio }) => ({
        page,
        size: kilobytes(bytes),
        ours: Math.round(ours),
        bare: Math.round(bare),
        ratio: fixed(ratio),
      })),
    ),
    '',
    'Finishing a quiz, with KV and counting object in the simulator',
    table(
      ways.map(([name, way]) => ({
        '': name,
        'a second': Math.round(finishing.perSecond[way]),
        [`${time}, ms`]: fixed(finishing.ms[way]),
        ratio: fixed(finishing.perSecond[way] / finishing.perSecond.barePut),
      })),
    ),
    `Wherever there is one, the simulated put takes ${put.toFixed(2)} ms.`,
    '',
    'A leaderboard of ten, with KV in the simulator',
    table(
      leaderboards.map(({ scores: count, ms, ratio }) => ({
        scores: count,
        ms: fixed(ms),
        ratio: fixed(ratio),
      })),
    ),
    '',
    'What is shown of the counts, beside a bare Worker that returns the same bytes',
    table(
      [
        { page: 'result of a quiz', ...statistics.result },
        { page: 'statistics as JSON', ...statistics.json },
      ].map(({ page, ours, bare, ratio }) => ({
        page,
        ours: Math.round(ours),
        bare: Math.round(bare),
        ratio: fixed(ratio),
      })),
    ),
    '',
    `KV in a quiz, from its cards to its result: ${operations.put} writes, ${operations.get} reads, ` +
      `${operations.list} lists, ${operations.delete} deletions`,
    '',
    `The ${time} of a request, with KV and counting object in the simulator`,
    table(
      doors.map(({ door, what = '', ms, withoutKvMs }) => ({
        door,
        what,
        ms: fixed(ms),
        'without KV': withoutKvMs === undefined ? '' : fixed(withoutKvMs),
      })),
    ),
  ].join('\n')
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`

const fixed = (number: number): string => number.toFixed(2)
