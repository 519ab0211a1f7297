"""format=flowed: paragraphs out of soft-broken lines (RFC 3676)."""

__all__ = ["unflow"]


def unflow(text: str, *, delete_space: bool) -> str:
    r"""Join flowed lines; quoted ones keep one ">" per level in front. Linear.

    >>> unflow("one \ntwo\n> a \n> b", delete_space=False)
    'one two\n> a b'
    """
    out: list[str] = []
    paragraph: list[str] = []
    open_depth = -1  # of the paragraph that waits for its next line; -1: none
    for line in text.split("\n"):
        rest = line.lstrip(">")
        depth = len(line) - len(rest)
        if rest.startswith(" "):  # space-stuffing
            rest = rest[1:]
        is_signature = rest == "-- "
        is_flowed = rest.endswith(" ") and not is_signature
        if open_depth >= 0 and (depth != open_depth or is_signature):
            out.append("".join(paragraph))
            paragraph, open_depth = [], -1
        if open_depth < 0:
            paragraph.append(">" * depth + " " if depth else "")
        paragraph.append(rest[:-1] if is_flowed and delete_space else rest)
        open_depth = depth
        if not is_flowed:
            out.append("".join(paragraph))
            paragraph, open_depth = [], -1
    if paragraph:
        out.append("".join(paragraph))
    return "\n".join(out)
