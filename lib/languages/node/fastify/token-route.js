export default async function (fastify) {
  // @fastify/passport has set request.user; null for a visitor.
  fastify.get("/token", async (request, reply) => {
    reply.header("Cache-Control", "no-store");
    if (!request.user) return reply.code(204).send();
    return { token: await fastify.mintIdentityToken(request.user) };
  });
}
