import { secureHeaders } from 'hono/secure-headers'

/** What no page of ours asks a browser for. */
const UNUSED = [
  ...(['accelerometer', 'camera', 'displayCapture', 'encryptedMedia', 'geolocation'] as const),
  ...(['gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'] as const),
  ...(['screenWakeLock', 'serial', 'hid', 'xrSpatialTracking'] as const),
]

/**
 * What pages may do: load our stylesheets, scripts and images, and send our forms, no more. A script of
 * ours could not write markup either, by whatever mistake (Trusted Types); one names the
 * service worker's address. Attempts stand in
 * addresses, so addresses go nowhere (no referrer). There are no cookies, and so nothing that
 * another site could use in a visitor's name: no further protection against forged requests.
 */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    // The icon stands in the page.
    imgSrc: ["'self'", 'data:'],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['stand-in'],
  },
  permissionsPolicy: Object.fromEntries(UNUSED.map((feature) => [feature, []])),
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  crossOriginResourcePolicy: false,
  removePoweredBy: false,
})
