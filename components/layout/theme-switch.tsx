"use client";

import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import type { Theme } from "./theme.ts";
import { chooseTheme, useTheme } from "./use-theme.ts";

const options = [
  { value: "system", label: "System", icon: <Icon name="screen" className="size-4 text-muted" /> },
  { value: "light", label: "Light", icon: <Icon name="sun" className="size-4 text-muted" /> },
  { value: "dark", label: "Dark", icon: <Icon name="moon" className="size-4 text-muted" /> },
] as const;

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const theme = useTheme(initial);

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
      <MenuChoice label="Theme" value={theme} options={options} onChange={chooseTheme} />
    </Menu>
  );
}
