export default async function (fastify) {
  fastify.get("/", (_request, reply) => reply.view("index.ejs"));
  fastify.get(
    "/conformance/sign-in",
    { preValidation: fastify.passport.authenticate("local") },
    async (_request, reply) => reply.code(204).send(),
  );
}
