import Fastify from "fastify";
import app from "./app.js";

const fastify = Fastify({ logger: true });
fastify.register(app);
await fastify.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
