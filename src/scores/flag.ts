/** What an editor should look at: `inverted` items are missed by those who know most. */
export type Flag = 'too-hard' | 'too-easy' | 'weak' | 'inverted'
