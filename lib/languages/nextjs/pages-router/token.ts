import type { NextApiRequest, NextApiResponse } from "next";
import { mintIdentityToken } from "@/lib/reqio-identity";

export default async function handler(
  req: NextApiRequest,
  res: NextApiResponse,
) {
  res.setHeader("Cache-Control", "no-store");
  const token = await mintIdentityToken(req);
  if (!token) return res.status(204).end();
  res.json({ token });
}
