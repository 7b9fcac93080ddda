/** Sources are quoted in the language in which the pack's authors wrote them; an address in them is a link. */
export function SourceText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s)]+)/)
  return (
    <span lang="en">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} href={part} target="_blank" rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  )
}
