import { sendReliably } from './send.ts'

// On a result: hands its text to the device to share, or copies it, and begins a practice also where
// the connection comes and goes. Without this the text can be marked and copied by hand.

const practise = document.querySelector<HTMLFormElement>('form.practise')
const said = practise?.querySelector<HTMLElement>('[role=status]')
if (practise && said) sendReliably(practise, said)

const text = document.querySelector<HTMLTextAreaElement>('.share textarea')
const button = document.querySelector<HTMLButtonElement>('.share button')
const status = document.querySelector<HTMLElement>('.share [role=status]')
if (text && button && status) {
  const canShare = 'share' in navigator
  if (!canShare) button.textContent = button.dataset.copy ?? ''
  button.classList.add('ready')
  button.addEventListener('click', async () => {
    try {
      if (canShare) return await navigator.share({ text: text.value })
      await navigator.clipboard.writeText(text.value)
      status.textContent = button.dataset.copied ?? ''
    } catch {
      // Not wanted after all, or not allowed: it can still be copied by hand.
      text.select()
    }
  })
}
