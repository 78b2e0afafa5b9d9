import { expect, test } from "@playwright/test";
import type { Command } from "#components/ui/command.ts";
import { findCommands } from "#components/ui/find-commands.ts";

const command = (name: string, more: Partial<Command> = {}): Command => ({
  id: name,
  name,
  run: () => {},
  ...more,
});

const groups = [
  {
    label: "Change in the code",
    commands: [command("Change the expression for plan…", { code: "user.plan" }), command("Send plan")],
  },
  {
    label: "Framework",
    commands: [
      command("Django", { note: "Python" }),
      command("Laravel", { note: "PHP", typedOnly: true }),
      command("Plain", { note: "Go", typedOnly: true }),
    ],
  },
  { label: "Language", commands: [command("Python"), command("Node.js"), command("C#"), command("Go")] },
  { label: "Projects", commands: [command("Café Zürich"), command("All projects", { words: "list" })] },
];

const find = (typed: string) =>
  findCommands(groups, typed).flatMap(({ commands }) => commands.map(({ name }) => name));

test("before anything is typed all is listed as it stands, but what is too much", () => {
  expect(find("")).toEqual(
    groups.flatMap(({ commands }) => commands.filter(({ typedOnly }) => !typedOnly).map(({ name }) => name)),
  );
  expect(find("  ")).toEqual(find(""));
});

test("words are found in any order, in any case, from any part of a command", () => {
  for (const typed of ["plan expr", "CHANGE FOR PLAN", "for the expression", "user.plan code"]) {
    expect(find(typed), typed).toEqual(["Change the expression for plan…"]);
  }
  expect(find("php laravel")).toEqual(["Laravel"]);
  expect(find("list")).toEqual(["All projects"]);
});

test("every word has to be found", () => {
  expect(find("python laravel")).toEqual([]);
  expect(find("xyz")).toEqual([]);
});

test("a whole name comes before a name's beginning, a word's beginning and what stands inside a word", () => {
  expect(find("go")).toEqual(["Go", "Plain", "Django"]);
  expect(find("plan")).toEqual(["Change the expression for plan…", "Send plan"]);
  expect(find("p")[0]).toBe("Plain");
});

test("a group goes up with its best command, and keeps its label", () => {
  expect(findCommands(groups, "go").map(({ label }) => label)).toEqual(["Language", "Framework"]);
});

test("signs and accents are no hurdle", () => {
  expect(find("nodejs")).toEqual(["Node.js"]);
  expect(find("node js")).toEqual(["Node.js"]);
  expect(find("c#")).toEqual(["C#"]);
  expect(find("cafe zurich")).toEqual(["Café Zürich"]);
  expect(find("ZÜRICH")).toEqual(["Café Zürich"]);
});
