const UNITS = [
  ...['nula', 'jedan', 'dva', 'tri', 'četiri', 'pet', 'šest', 'sedam', 'osam', 'devet', 'deset'],
  ...['jedanaest', 'dvanaest', 'trinaest', 'četrnaest', 'petnaest', 'šesnaest', 'sedamnaest'],
  ...['osamnaest', 'devetnaest'],
]
const TENS = [
  ...['dvadeset', 'trideset', 'četrdeset', 'pedeset'],
  ...['šezdeset', 'sedamdeset', 'osamdeset', 'devedeset'],
]
const HUNDREDS = [
  ...['sto', 'dvesta', 'trista', 'četiristo', 'petsto'],
  ...['šeststo', 'sedamsto', 'osamsto', 'devetsto'],
]

/** One and two agree with what is counted. */
const AGREEING: Readonly<Record<number, readonly string[]>> = {
  1: ['jedan', 'jedna', 'jedno'],
  2: ['dva', 'dve'],
}

/** A whole number from 0 to 999 in words, in each gender: "dvadeset jedan", "dvadeset jedna". */
export function cardinals(number: number): string[] {
  const hundreds = HUNDREDS[Math.floor(number / 100) - 1]
  const rest = number % 100
  if (!hundreds) return belowHundred(rest)
  return rest === 0 ? [hundreds] : belowHundred(rest).map((each) => `${hundreds} ${each}`)
}

function belowHundred(number: number): string[] {
  const tens = TENS[Math.floor(number / 10) - 2]
  const unit = tens ? number % 10 : number
  const units = AGREEING[unit] ?? [UNITS[unit] ?? '']
  if (!tens) return [...units]
  return unit === 0 ? [tens] : units.flatMap((each) => [`${tens} ${each}`, `${tens} i ${each}`])
}
