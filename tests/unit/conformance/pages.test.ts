import { expect, test } from "@playwright/test";
import { readPage } from "#tests/conformance/pages.ts";

const origin = "https://reqio.example";
const tag = (attributes: string) => `<script src="${origin}/widget.js" ${attributes} async></script>`;

test("the widget's tag is read as a browser reads it", () => {
  const page = `<!doctype html><p>${tag('data-project-id="proj_1" data-identity-token="a&amp;b"')}`;
  expect(readPage(page, origin)).toEqual({
    tags: [{ projectId: "proj_1", token: "a&b", url: null }],
    faults: [],
  });
});

test("a tag in a comment, in text or of another origin is none", () => {
  const pages = [
    `<!-- ${tag("")} -->`,
    `<textarea>${tag("")}</textarea>`,
    '<script src="/widget.js"></script>',
  ];
  for (const page of pages) expect(readPage(page, origin).tags).toEqual([]);
});

test("an e-mail that is printed raw is noticed, in text and in an attribute", () => {
  const email = `"></script><img/src=x/onerror=alert(1)>@example.com`;
  for (const page of [`<p>${email}`, `<a title="${email}">`, tag(`data-identity-token="${email}"`)]) {
    expect(readPage(page, origin).faults).not.toEqual([]);
  }
});

test("an e-mail that is escaped stays text", () => {
  const page = `<p>&quot;&gt;&lt;/script&gt;&lt;img/src=x/onerror=alert(1)&gt;@example.com</p>`;
  expect(readPage(page, origin).faults).toEqual([]);
});
