/** Opens what an element is folded into, and the step that it is, so that it can be seen and take the focus. */
export function unfold(element: Element): void {
  element.querySelector(":scope > details")?.setAttribute("open", "");
  for (let around = element.closest("details"); around; around = findOuter(around)) around.open = true;
}

/** Opens and focuses what the address names, now and whenever it names something else; gives the way to end that. */
export function unfoldLinked(): () => void {
  const show = () => {
    const linked = document.getElementById(location.hash.slice(1));
    if (!linked) return;
    unfold(linked);
    linked.focus({ preventScroll: true });
  };
  const follow = () => {
    show();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  show();
  window.addEventListener("hashchange", follow);
  return () => window.removeEventListener("hashchange", follow);
}

function findOuter(details: HTMLDetailsElement): HTMLDetailsElement | null {
  return details.parentElement?.closest("details") ?? null;
}
