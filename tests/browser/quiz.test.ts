import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { launchChromium } from './fixtures/chromium.ts'
import { EVERY_KIND, startSite } from './fixtures/site.ts'
import { SCREENS, Visitor } from './fixtures/visitor.ts'

let site: Awaited<ReturnType<typeof startSite>>
let browser: Browser
beforeAll(async () => {
  site = await startSite()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe.each(SCREENS)('on $name', (screen) => {
  it('starts', async () => {
    const visitor = await Visitor.arrive(browser, site.url, screen)
    await visitor.page.goto(`/s/${EVERY_KIND.story}/quiz`)
    await visitor.inspect()
    await visitor.page.getByRole('button', { name: 'Start' }).click()
    await visitor.inspect()
    await visitor.leave()
  })
})
