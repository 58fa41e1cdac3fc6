const UNITS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A whole number from 0 to 999 in words, as one may write it: "one hundred and five". */
export function cardinals(number: number): string[] {
  const hundreds = Math.floor(number / 100)
  if (hundreds === 0) return [belowHundred(number)]
  const rest = number % 100
  const leading = [UNITS[hundreds], ...(hundreds === 1 ? ['a'] : [])].map(
    (each) => `${each} hundred`,
  )
  if (rest === 0) return leading
  return leading.flatMap((each) => [
    `${each} and ${belowHundred(rest)}`,
    `${each} ${belowHundred(rest)}`,
  ])
}

function belowHundred(number: number): string {
  const tens = TENS[Math.floor(number / 10) - 2]
  const units = UNITS[tens ? number % 10 : number]
  if (!tens) return units ?? ''
  return number % 10 === 0 ? tens : `${tens}-${units}`
}
