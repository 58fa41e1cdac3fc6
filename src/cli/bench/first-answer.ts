import type { Browser } from 'playwright-core'

const PHONE = { width: 360, height: 640 }
const FIRST = 'input[type=radio]'
/** Says when the first answer was taken, counted from when the address was given. */
const SAY_WHEN = `addEventListener('change', () => console.info('taken', performance.now()), true)`

/**
 * After how many milliseconds the first answer on a page is taken from somebody who goes on tapping at
 * the place where it will be. Nothing of the page is known to the browser before.
 * @param slower how many times slower than this machine its processor is
 */
export async function firstAnswerMs(browser: Browser, url: URL, slower: number): Promise<number> {
  const { x, y } = await placeOfAnswer(browser, url)
  const context = await browser.newContext({ viewport: PHONE })
  try {
    const page = await context.newPage()
    await page.addInitScript(SAY_WHEN)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    let taken: number | undefined
    page.on('console', (message) => {
      const [said, ms] = message.text().split(' ')
      if (said === 'taken') taken ??= Number(ms)
    })
    const loaded = page.goto(url.href)
    while (taken === undefined) await page.mouse.click(x, y)
    await loaded
    return taken
  } finally {
    await context.close()
  }
}

async function placeOfAnswer(browser: Browser, url: URL): Promise<{ x: number; y: number }> {
  const page = await browser.newPage({ viewport: PHONE })
  await page.goto(url.href)
  const box = await page.locator(FIRST).first().boundingBox()
  await page.close()
  if (!box) throw new Error(`${url} has no answers to choose from`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
