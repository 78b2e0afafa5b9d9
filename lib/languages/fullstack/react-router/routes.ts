import { index, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  index("routes/home.tsx"),
  route("reqio/token", "routes/reqio-token.ts"),
] satisfies RouteConfig;
