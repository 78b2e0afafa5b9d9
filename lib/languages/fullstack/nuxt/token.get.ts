export default defineEventHandler(async (event) => {
  setHeader(event, "Cache-Control", "no-store");
  const token = await mintIdentityToken(event);
  if (!token) return sendNoContent(event);
  return { token };
});
