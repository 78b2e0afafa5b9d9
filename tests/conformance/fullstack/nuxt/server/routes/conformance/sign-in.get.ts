export default defineEventHandler(async (event) => {
  const user = findUserByName(String(getQuery(event).person));
  if (!user) throw createError({ statusCode: 404 });
  await setUserSession(event, { user }, { maxAge: 3600, cookie: { secure: false } });
  setResponseStatus(event, 204);
});
