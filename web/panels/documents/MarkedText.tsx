interface Props {
  readonly text: string;
  /** Letter case does not matter; nothing is marked if it is empty. */
  readonly wanted: string;
}

/** A text in which every occurrence of another one is marked. */
export function MarkedText({ text, wanted }: Props) {
  if (wanted === '') return text;
  const [folded, part] = [text.toLowerCase(), wanted.toLowerCase()];
  // Letter case changes the length of some letters, so that places would not agree.
  if (folded.length !== text.length || !folded.includes(part)) return text;
  const pieces: React.ReactNode[] = [];
  let from = 0;
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, from)) {
    pieces.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + part.length)}</mark>);
    from = at + part.length;
  }
  return [...pieces, text.slice(from)];
}
