/** The cookie that keeps a chosen theme; without it the page follows the system. Read by the root layout. */
export const themeCookie = "reqio-theme";

export type Theme = "system" | "light" | "dark";

export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
