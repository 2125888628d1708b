import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Tests in a browser run where there is one; say so where there is none. */
export const hasChromium = existsSync(executablePath)
if (!hasChromium) {
  console.warn(`skipped: no Chromium at ${executablePath}; run .ci/setup as root, or name another in CHROMIUM`)
}

/** Starts a Chromium that asks for nothing by itself. */
export const launch = () =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
