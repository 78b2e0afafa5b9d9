// As `fastify generate --esm` writes it.
import path from "node:path";
import AutoLoad from "@fastify/autoload";

export default async function (fastify, opts) {
  fastify.register(AutoLoad, {
    dir: path.join(import.meta.dirname, "plugins"),
    options: Object.assign({}, opts),
  });
  fastify.register(AutoLoad, {
    dir: path.join(import.meta.dirname, "routes"),
    options: Object.assign({}, opts),
  });
}
