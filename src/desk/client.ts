import type { FromAfar } from '../scores/sql-book.ts'
import type { DeskBook } from './book.ts'

/** The desk could not be reached. Whether it did its work is not known. */
export class DeskUnreachable extends Error {
  constructor(cause: unknown) {
    super('the editors’ desk could not be reached', { cause })
    this.name = 'DeskUnreachable'
  }
}

/**
 * Asks the desk, of which there is one.
 * @throws DeskUnreachable
 */
export async function askDesk<T>(
  { DESK }: Pick<Env, 'DESK'>,
  ask: (desk: FromAfar<DeskBook>) => Promise<T>,
): Promise<T> {
  try {
    // The object is a Desk, whose methods are those of a DeskBook; called from afar they return promises.
    return await ask(DESK.getByName('desk') as unknown as FromAfar<DeskBook>)
  } catch (error) {
    throw new DeskUnreachable(error)
  }
}
