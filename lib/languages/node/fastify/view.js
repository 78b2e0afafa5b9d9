import view from "@fastify/view";
import ejs from "ejs";
import fp from "fastify-plugin";

export default fp(async (fastify) => {
  fastify.register(view, {
    engine: { ejs },
    root: "views",
    layout: "layout.ejs",
    defaultContext: { reqioProjectId: process.env.REQIO_PROJECT_ID },
  });
});
