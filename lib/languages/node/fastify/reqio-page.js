import fp from "fastify-plugin";

/** Gives every page of a signed-in user its token. */
export default fp(
  async (fastify) => {
    // @fastify/passport has set request.user before; null for a visitor.
    fastify.addHook("preHandler", async ({ user }, reply) => {
      reply.header("Cache-Control", "no-store");
      const reqioToken = user && (await fastify.mintIdentityToken(user));
      reply.locals = { ...reply.locals, reqioToken };
    });
  },
  { dependencies: ["reqio-identity"] },
);
