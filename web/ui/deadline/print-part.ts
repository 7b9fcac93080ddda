/** Prints one part of the page alone, by a copy of it that stands beside the application while the printer reads. */
export function printPart(part: HTMLElement): void {
  const sheet = document.createElement('section')
  sheet.className = 'print-sheet'
  sheet.append(part.cloneNode(true))
  for (const withId of sheet.querySelectorAll('[id]')) withId.removeAttribute('id')
  document.body.append(sheet)
  document.body.dataset.printPart = ''
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove()
      delete document.body.dataset.printPart
    },
    { once: true },
  )
  window.print()
}
