/**
 * Lets a slider and the field beside it say the same number. What is typed counts, so without this
 * script nothing is missing but to see where the slider stands.
 */
export function joinSlider(slider: HTMLInputElement, typed: HTMLInputElement): void {
  const { decimal = '.', unit = '' } = slider.dataset
  slider.addEventListener('input', () => {
    typed.value = slider.value.replace('.', decimal)
    slider.setAttribute('aria-valuetext', `${typed.value} ${unit}`)
  })
  typed.addEventListener('input', () => {
    const plain = typed.value.trim().replace(decimal, '.')
    if (/^\d+(\.\d+)?$/.test(plain)) slider.value = plain
  })
}
