/** Two cards, the front one ticked. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Factdeck</title>' +
  '<rect x="9" y="3" width="19" height="22" rx="3" fill="#8fb0cd"/>' +
  '<rect x="4" y="7" width="19" height="22" rx="3" fill="#11497d"/>' +
  '<path d="m8.5 18.5 4 4 7-9" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>'

/** As an address of its own: every page has it, and none asks for it. */
export const ICON_URL = `data:image/svg+xml,${encodeURIComponent(ICON)}`
