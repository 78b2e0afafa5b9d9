/** In a bar that scrolls the chosen one is in sight; the page itself keeps its place. */
export function showInBar(link: HTMLAnchorElement | null) {
  const bar = link?.parentElement;
  if (!link || !bar) return;
  const [inner, outer] = [link.getBoundingClientRect(), bar.getBoundingClientRect()];
  bar.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
}
