import { cookies } from "next/headers";
import { CentredPage } from "#components/layout/centred-page.tsx";
import { parseTheme, themeCookie } from "#components/layout/theme.ts";

export default async function HomePage() {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return <CentredPage theme={theme} title="Reqio Identity" lead="Your server signs who the user is." />;
}
