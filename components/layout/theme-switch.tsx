"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import { type Theme, themeCookie } from "./theme.ts";

const options = [
  { value: "system", label: "System", icon: <Icon name="screen" className="size-4 text-muted" /> },
  { value: "light", label: "Light", icon: <Icon name="sun" className="size-4 text-muted" /> },
  { value: "dark", label: "Dark", icon: <Icon name="moon" className="size-4 text-muted" /> },
] as const;

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);

  function choose(next: Theme) {
    setTheme(next);
    // The server wrote <html data-theme>; between two pages nobody else does.
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    const age = next === "system" ? 0 : 31_536_000;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${age}; samesite=lax`;
  }

  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost" icon aria-label="Theme">
          {theme === "dark" ? (
            <Icon name="moon" />
          ) : theme === "light" ? (
            <Icon name="sun" />
          ) : (
            <Icon name="screen" />
          )}
        </Button>
      }
    >
      <MenuChoice label="Theme" value={theme} options={options} onChange={choose} />
    </Menu>
  );
}
