import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PlayerName, readName } from '../../src/play/name.ts'

describe('a player’s name', () => {
  it.each([
    ['Ana', 'Ana'],
    ['  Ana  Marija ', 'Ana Marija'],
    ['Zoe\u0308', 'Zoë'],
    ['Ћирилица', 'Ћирилица'],
    ['نور', 'نور'],
    ['O’Brien-Łuk & Co. #1', 'O’Brien-Łuk & Co. #1'],
    ['🙂', '🙂'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dष', 'क्\u200dष'],
    ['क्\u200cष', 'क्\u200cष'],
    ['ශ්\u200dරී', 'ශ්\u200dරී'],
    ['👨\u200d👩\u200d👧\u200d👦', '👨\u200d👩\u200d👧\u200d👦'],
    ['👩🏽\u200d🚀 Ada', '👩🏽\u200d🚀 Ada'],
    ['🏳\ufe0f\u200d🌈', '🏳\ufe0f\u200d🌈'],
    ['x'.repeat(24), 'x'.repeat(24)],
    ['', undefined],
    ['   ', undefined],
  ])('“%s” becomes “%s”', (text, name) => {
    expect(v.parse(PlayerName, text)).toBe(name)
  })

  it.each([
    ['too long', 'x'.repeat(25)],
    ['a line break', 'Ana\nBo'],
    ['a tab', 'Ana\tBo'],
    ['a control character', 'Ana\u0007'],
    ['nothing but control characters', '\u0000'],
    ['text that runs backwards', 'Ana\u202eoB'],
    ['a zero-width space', 'An\u200ba'],
    ['a joiner between Latin letters', 'An\u200da'],
    ['a non-joiner between Latin letters', 'An\u200ca'],
    ['a joiner in front', '\u200cمی'],
    ['a joiner at its end', 'می\u200c'],
    ['a joiner before a space', 'می\u200c خواهم'],
    ['two joiners in a row', 'می\u200c\u200cخواهم'],
    ['two unlike joiners in a row', 'क्\u200c\u200dष'],
    ['a non-joiner between emoji', '👨\u200c👩'],
    ['a joiner between an emoji and a letter', '👨\u200da'],
    ['two joiners between emoji', '👨\u200d\u200d👩'],
    ['another format character among joinable letters', 'می\u061cخواهم'],
    ['nothing but joiners', '\u200d'],
    ['markup', '<b>Ana</b>'],
    ['half a tag', 'Ana<'],
    ['an entity', 'Ana&lt;'],
    ['invisible letters', '\u3164\u3164'],
    ['nothing but blank Braille', '\u2800'],
    ['half a surrogate pair', '\ud800'],
    ['a private character', '\ue000'],
  ])('with %s is refused', (_, text) => {
    expect(v.is(PlayerName, text)).toBe(false)
  })

  it.each([
    ['Ana', { name: 'Ana' }],
    ['', { name: undefined }],
    ['x'.repeat(25), { problem: 'too-long' }],
    ['<b>', { problem: 'bad-characters' }],
    ['<'.repeat(25), { problem: 'bad-characters' }],
  ])('“%s” is read as %o', (text, read) => {
    expect(readName(text)).toEqual(read)
  })

  it('stays as it is once it was taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const taken = v.safeParse(PlayerName, text)
        if (!taken.success || taken.output === undefined) return
        expect(v.parse(PlayerName, taken.output)).toBe(taken.output)
        expect([...taken.output].length).toBeLessThanOrEqual(24)
      }),
    )
  })
})
