import { sendReliably } from './send.ts'
import { joinSlider } from './slider.ts'
import { keepStandIn } from './stand-in.ts'

// The pages of the quiz work without this.

const form = document.querySelector('form')
const status = form?.querySelector<HTMLElement>('[role=status]')
if (form && status) {
  sendReliably(form, status)
  form.addEventListener('submit', keepStandIn, { once: true })
}

const slider = document.querySelector<HTMLInputElement>('input[type=range]')
const typed = document.querySelector<HTMLInputElement>('.typed-number input')
if (slider && typed) joinSlider(slider, typed)
