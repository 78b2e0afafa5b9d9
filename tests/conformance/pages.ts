import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
export type WidgetTag = { projectId: string | null; token: string | null; url: string | null };

/** The widget's tags of a page as a browser reads it, and whether anything came out of an attribute. */
export function readPage(html: string, origin: string): { tags: WidgetTag[]; faults: string[] } {
  const elements = collect(parse(html));
  const attribute = (element: Element, name: string) =>
    element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
  const tags = elements
    .filter((element) => element.tagName === "script" && attribute(element, "src") === `${origin}/widget.js`)
    .map((element) => ({
      projectId: attribute(element, "data-project-id"),
      token: attribute(element, "data-identity-token"),
      url: attribute(element, "data-identity-url"),
    }));
  const injected = elements.some(
    (element) => element.tagName === "img" || element.attrs.some(({ name }) => name.startsWith("onerror")),
  );
  return { tags, faults: injected ? ["an e-mail of a person became markup"] : [] };
}

function collect(node: DefaultTreeAdapterTypes.Node): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [child, ...collect(child)] : collect(child),
  );
}
