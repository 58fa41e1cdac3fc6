/** Numbers from fewer responses say little, and could tell one player what another one answered. */
export const FEWEST_RESPONSES = 30
