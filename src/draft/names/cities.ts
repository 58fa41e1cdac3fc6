import { cityMapping } from 'city-timezones'
import { fold } from '../../questions/text.ts'

/** The larger cities of the world; without accents, as the list has many of them so. */
const cities = new Set(
  cityMapping.flatMap(({ city, city_ascii }) => [fold(city), fold(city_ascii)]),
)

export const isCity = (name: string): boolean => cities.has(fold(name))
