/**
 * What a player sent and no server has taken yet, for this tab alone. Where a browser keeps nothing
 * for us (in a frame of another site, say) it is not kept, and that is all.
 */
export const kept = {
  read: (key: string): string | null => attempt((storage) => storage.getItem(key)) ?? null,
  write: (key: string, value: string): void => void attempt((s) => s.setItem(key, value)),
  drop: (key: string): void => void attempt((storage) => storage.removeItem(key)),
}

/** To ask for the storage is enough to make some browsers throw. */
function attempt<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage)
  } catch {
    return undefined
  }
}
