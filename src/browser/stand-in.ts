/** Not yet among the types of the DOM: https://w3c.github.io/trusted-types/dist/spec/ */
declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrls }
  | undefined

interface ScriptUrls {
  createScriptURL(url: string): string
}

/**
 * Has a page of ours stand in for those that cannot be had for want of a connection. Only from
 * somebody's first answer on: it costs requests that a first load must not have.
 */
export function keepStandIn(): void {
  if (!('serviceWorker' in navigator)) return
  const { lang } = document.documentElement
  const rules = { createScriptURL: (url: string) => url }
  const urls =
    typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('stand-in', rules)
  navigator.serviceWorker.register(urls.createScriptURL(`/sw.js?lang=${lang}`)).catch(() => {
    // Not allowed here, as in private windows: the browser's own page will do.
  })
}
