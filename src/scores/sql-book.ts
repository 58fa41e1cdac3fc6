import { type Table, tableSql } from './keys.ts'

/** What is kept in the SQLite of a Durable Object: its tables, and the clock that it goes by. */
export abstract class SqlBook {
  protected readonly sql: Pick<SqlStorage, 'exec'>
  /** Does all of some work, or none of it. */
  protected readonly atomically: <T>(work: () => T) => T
  protected readonly now: () => number

  constructor(
    tables: Readonly<Record<string, Table>>,
    sql: Pick<SqlStorage, 'exec'>,
    atomically: <T>(work: () => T) => T,
    now: () => number = Date.now,
  ) {
    this.sql = sql
    this.atomically = atomically
    this.now = now
    for (const [name, table] of Object.entries(tables)) {
      for (const statement of tableSql(name, table)) sql.exec(statement)
    }
  }
}

/** A book that is asked from afar: each method returns a promise. */
export type FromAfar<Book> = {
  [M in keyof Book]: Book[M] extends (...call: infer Call) => infer Result
    ? (...call: Call) => Promise<Result>
    : never
}
